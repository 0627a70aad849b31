package io.hindsight.reminder;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeContent;
import io.hindsight.reminder.DigestContent.DigestLine;

/** The tasks that others have and that one sweep has found late for long. */
record EscalationsContent(List<LateTask> late) implements NoticeContent {

    /**
     * A task.
     *
     * @param notice    the id of the notice that would have told of it alone
     * @param reference of its post-mortem; null where it belongs to none
     */
    record LateTask(UUID notice, String id, @Nullable String reference, @JsonUnwrapped TaskContent task) {

        static LateTask of(Notice alone) {
            return new LateTask(alone.id(), requireNonNull(alone.task()), alone.postMortem(),
                alone.content(TaskContent.class));
        }

        DigestLine line() {
            return new DigestLine(id, reference, task);
        }
    }

    static EscalationsContent of(List<Notice> alone) {
        return new EscalationsContent(alone.stream().map(LateTask::of).toList());
    }

    /** The same with some of its tasks; empty where none is left. */
    Optional<EscalationsContent> keeping(Predicate<LateTask> kept) {
        return Optional.of(new EscalationsContent(late.stream().filter(kept).toList()))
            .filter(left -> !left.late().isEmpty());
    }

    @Override
    public Set<String> references() {
        return late.stream().map(LateTask::reference).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Optional<NoticeContent> knowing(Set<String> known) {
        return keeping(task -> task.reference() == null || known.contains(task.reference()))
            .map(NoticeContent.class::cast);
    }

    @Override
    public Set<UUID> bundled() {
        return late.stream().map(LateTask::notice).collect(Collectors.toSet());
    }
}
