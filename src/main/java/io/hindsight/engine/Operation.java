package io.hindsight.engine;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a person did by one call of the engine's services.
 *
 * @param type       as the engine names it: {@code Delete}, {@code SetJobRetries}
 * @param entity     what it was done to: {@code Task}, {@code ProcessInstance}
 * @param process    the key of the process; null where none is concerned
 * @param instance   the id of the process instance; null where none or several are concerned
 * @param subject    the id of the task, job, batch or deployment; null where it is none of these
 * @param isOperator whether it is the work of an operator or administrator, not that of a task's holder
 */
public record Operation(String type, String entity, String person, @Nullable String process, @Nullable String instance,
    @Nullable String subject,
    boolean isOperator, List<Change> changes) {

    /** A property and its values, each of which may be null. */
    public record Change(String property, String before, String after) {
    }

    public Optional<Change> change(String property) {
        return changes.stream().filter(change -> property.equals(change.property())).findFirst();
    }
}
