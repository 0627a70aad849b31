package io.hindsight.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the tasks that mails lead to. */
@Component
public class TaskFinder {

    private final TaskService tasks;
    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;

    TaskFinder(TaskService tasks, HistoryService history, ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.history = history;
        this.engine = engine;
    }

    /** Whether it is open, and one that whoever is logged in may see. */
    public boolean isOpen(String task) {
        return tasks.createTaskQuery().taskId(task).count() == 1;
    }

    /** Whether there is or was such a task, whoever may see it. */
    public boolean isKnown(String task) {
        return unchecked(() -> history.createHistoricTaskInstanceQuery().taskId(task).count() == 1);
    }

    /** The reference of the post-mortem that it belongs or belonged to, whether it is open or done. */
    public Optional<String> postMortem(String task) {
        return unchecked(
            () -> Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(task).singleResult())
                .map(HistoricTaskInstance::getProcessInstanceId)
                .map(process -> history.createHistoricProcessInstanceQuery().processInstanceId(process).singleResult())
                .map(HistoricProcessInstance::getBusinessKey));
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
