package io.hindsight.assignment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import io.hindsight.answer.LongText;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Unchecked;
import io.hindsight.text.LocalizedText;

/** Changes who is named for steps of running processes. */
@Service
public class NamedSteps {

    /**
     * Somebody in place of another.
     *
     * @param left   login of who was named and has left
     * @param to     login; null for the step's group
     * @param by     login of who says so
     * @param reason in their words; may be null
     */
    public record NamedInstead(String left, @Nullable String to, String by, @Nullable String reason) {
    }

    private final Unchecked engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Assigning parts;
    private final ObjectProvider<ClaimReader> readers;
    private final Clock clock;

    NamedSteps(Unchecked engine, RuntimeService runtime, TaskService tasks, Assigning parts,
            ObjectProvider<ClaimReader> readers, Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.parts = parts;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Has the processes name the other, gives them the task where it is open and nobody else has taken it, keeps that
     * in the record and has them told, in the caller's transaction.
     *
     * @param texts what forms of these processes show of it, told anew
     * @throws Refusal when it would be their own work to look at
     */
    public void pass(String postMortem, NamedStep step, NamedInstead instead, Map<LongText, LocalizedText> texts) {
        engine.run(context -> runtime.createExecutionQuery().processDefinitionKey(step.process())
            .processInstanceBusinessKey(postMortem).variableValueEquals(step.matter().name(), step.number()).list()
            .stream().map(Execution::getId).map(context.getExecutionManager()::findExecutionById)
            .forEach(running -> {
                texts.forEach((name, text) -> name.set(running, text));
                pass(context, running, step, instead);
            }));
    }

    private void pass(CommandContext context, ExecutionEntity running, NamedStep step, NamedInstead instead) {
        Optional<TaskEntity> open = open(running, step).map(task -> context.getTaskManager().findTaskById(task));
        if (open.isPresent()) {
            step.person().set(open.get(), instead.to());
        } else if (running.hasVariable(step.person().name())) {
            step.person().set(running, instead.to());
        }
        Optional<TaskEntity> theirs = open.filter(task -> isFree(task, instead));
        theirs.ifPresent(task -> new AssignTaskCmd(task.getId(), instead.to()).execute(context));
        ChangeOfHands change = theirs
            .map(task -> parts.hands().explainNamed(task.getId(), instead.left(), instead.reason()))
            .orElseGet(() -> keep(running, open, step, instead));
        List<String> group = change.to() != null || change.task() == null ? List.of()
            : theirs.stream().flatMap(parts.people()::concerned).map(DirectoryEntry::id).toList();
        readers.forEach(reader -> reader.handedOn(change, group));
    }

    private Optional<String> open(ExecutionEntity running, NamedStep step) {
        return tasks.createTaskQuery().processInstanceId(running.getProcessInstanceId()).taskDefinitionKey(step.task())
            .list().stream().map(Task::getId)
            .filter(task -> Objects.equals(tasks.getVariable(task, step.matter().name()), step.number())).findFirst();
    }

    /** Whoever has taken it meanwhile keeps it; and what its group has stays with its group. */
    private static boolean isFree(TaskEntity task, NamedInstead instead) {
        String holder = task.getAssignee();
        return (holder == null || holder.equals(instead.left())) && !Objects.equals(holder, instead.to());
    }

    /** What has not come yet is called as it will be. */
    private ChangeOfHands keep(ExecutionEntity running, Optional<TaskEntity> open, NamedStep step,
            NamedInstead instead) {
        TaskDefinition task = requireNonNull(running.getProcessDefinition().getTaskDefinitions().get(step.task()));
        ChangeOfHands change = new ChangeOfHands(null, step.task(),
            open.map(TaskEntity::getName).orElseGet(() -> said(task.getNameExpression(), running)),
            open.map(TaskEntity::getDescription).orElseGet(() -> said(task.getDescriptionExpression(), running)),
            running.getProcessInstance().getBusinessKey(), HandsKind.NAMED, instead.left(), instead.to(),
            instead.by(), instead.reason(), clock.instant());
        parts.hands().keep(change);
        return change;
    }

    private static String said(Expression expression, ExecutionEntity running) {
        return String.valueOf(expression.getValue(running));
    }
}
