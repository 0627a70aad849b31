package io.hindsight.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the tasks that mails lead to. */
@Component
public class TaskFinder {

    /**
     * A task, whoever may see it.
     *
     * @param key        of the task in its model
     * @param subject    what of the post-mortem it is about; may be null
     * @param postMortem reference; null where it belongs to none
     * @param endedAt    null while it is open
     * @param doneBy     login of who has completed it; null where nobody has
     * @param done       whether it was completed; else it is open or was given up
     */
    public record KnownTask(String id, String key, String name, @Nullable String subject, @Nullable String postMortem,
        @Nullable Instant endedAt, @Nullable String doneBy, boolean done) {

        public boolean isOpen() {
            return endedAt == null;
        }
    }

    private final TaskService tasks;
    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;

    TaskFinder(TaskService tasks, HistoryService history, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
    }

    /** The task of this id, open or ended, whoever may see it. */
    public Optional<KnownTask> find(String task) {
        return unchecked(
            () -> Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(task).singleResult())
                .map(this::known));
    }

    /** The reference of the post-mortem that a process instance belongs to, whoever may see it. */
    public Optional<String> postMortemOf(String instance) {
        return unchecked(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
            .processInstanceId(instance).singleResult()).map(HistoricProcessInstance::getBusinessKey));
    }

    /** Those of these open tasks that whoever is logged in may read, by one query of the engine’s own. */
    public List<String> readable(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new))
            .listPage(0, ids.size()).stream().map(Task::getId).toList();
    }

    private KnownTask known(HistoricTaskInstance task) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId()).singleResult();
        boolean done = "completed".equals(task.getDeleteReason());
        return new KnownTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getDescription(),
            process == null ? null : process.getBusinessKey(),
            task.getEndTime() == null ? null : task.getEndTime().toInstant(), done ? doneBy(task) : null, done);
    }

    /** Who has completed it, with or without a claim. */
    private @Nullable String doneBy(HistoricTaskInstance task) {
        return history.createUserOperationLogQuery().taskId(task.getId())
            .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream()
            .map(UserOperationLogEntry::getUserId).findFirst().orElse(task.getAssignee());
    }

    private <T> T unchecked(Callable<T> query) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(query));
    }

    /** The open task of this kind whose process has that value, offered to one of these groups. */
    public Optional<String> of(String key, String variable, Object value, List<String> groups) {
        return groups.isEmpty() ? Optional.empty() : tasks.createTaskQuery().taskDefinitionKey(key)
            .processVariableValueEquals(variable, value).taskCandidateGroupIn(groups).includeAssignedTasks()
            .orderByTaskCreateTime().asc().listPage(0, 1).stream().map(Task::getId).findFirst();
    }
}
