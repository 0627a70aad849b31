package io.hindsight.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts and changes processes on behalf of what comes in from outside, and brings one process news of another. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<Confidentiality> confidentiality;

    Processes(RuntimeService runtime, TaskService tasks, ProcessEngineConfigurationImpl engine,
            ObjectProvider<Confidentiality> confidentiality) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.confidentiality = confidentiality;
    }

    /**
     * Starts the process that waits for this message, in the caller's transaction.
     *
     * @param businessKey the post-mortem's reference
     */
    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        String tenant = CircleTenants.tenant(businessKey, closed(List.of(businessKey)));
        CircleTenants.starting(tenant, () -> runtime.startProcessInstanceByMessage(message, businessKey, variables));
    }

    /** As {@link #startByMessage}, whatever rights the person has whose doings cause it. */
    public void startUnchecked(String message, String businessKey, Map<String, Object> variables) {
        unchecked(() -> startByMessage(message, businessKey, variables));
    }

    /**
     * Tells those processes of this business key that wait for this message and have that value, whoever may see them.
     */
    public <T> void tell(String message, String businessKey, Variable<T> key, T value) {
        unchecked(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
            .processInstanceVariableEquals(key.name(), value).correlateAll());
    }

    private void unchecked(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            context.disableTenantCheck();
            try {
                work.run();
            } finally {
                context.enableTenantCheck();
            }
            return null;
        }));
    }

    /**
     * Starts the latest version of a process once for each business key, which may be null, in the caller's transaction
     * and in few statements. Whether the person may cause that is the caller's to know.
     *
     * @return the ids of the processes, in the same order
     */
    public List<String> start(String process, List<String> businessKeys) {
        return asEngine(context -> {
            String definition = context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(process).getId();
            Set<String> closed = closed(businessKeys.stream().filter(Objects::nonNull).distinct().toList());
            return businessKeys.stream().map(key -> CircleTenants.starting(CircleTenants.tenant(key, closed),
                () -> runtime.startProcessInstanceById(definition, key).getProcessInstanceId())).toList();
        });
    }

    /** Starts the latest version of a process with one variable, as {@link #start(String, List)} does. */
    public <T> void start(String process, Variable<T> variable, T value) {
        engine.getCommandExecutorTxRequired().execute(context -> context
            .runWithoutAuthorization(() -> runtime.startProcessInstanceByKey(process, Map.of(variable.name(), value))));
    }

    private Set<String> closed(List<String> references) {
        return references.isEmpty() ? Set.of() : confidentiality.getObject().closed(references);
    }

    /** Tells every process that waits for this message, in the caller's transaction; there may be none. */
    public void tellAll(String message) {
        runtime.createMessageCorrelation(message).correlateAll();
    }

    /**
     * Moves the due date of a running process, and of its open tasks that were due then, in the caller's transaction.
     * Whether the person may do so is the caller's to know.
     *
     * @param key   the variable that tells the process from others of the post-mortem
     * @param value its value there
     * @param due   the variable that holds the due date
     */
    public <T> void moveDueDate(String process, String businessKey, Variable<T> key, T value, Variable<Date> due,
            Instant to) {
        asEngine(context -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey)
                .variableValueEquals(key.name(), value).list().forEach(running -> move(running, due, Date.from(to)));
            return null;
        });
    }

    /** The ids of the open tasks of a running process that is told as in {@link #moveDueDate}. */
    public <T> List<String> openTasks(String process, String businessKey, Variable<T> key, T value) {
        return asEngine(context -> tasks.createTaskQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).processVariableValueEquals(key.name(), value).list().stream()
            .map(Task::getId).toList());
    }

    /** Asks for no rights, and is not taken for something that a person did to the engine. */
    private <T> T asEngine(Command<T> work) {
        List<T> result = new ArrayList<>();
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.executeWithOperationLogPrevented(
                within -> result.add(within.runWithoutAuthorization(() -> work.execute(within))));
            return null;
        });
        return result.get(0);
    }

    private void move(ProcessInstance running, Variable<Date> due, Date to) {
        Object before = runtime.getVariable(running.getId(), due.name());
        runtime.setVariable(running.getId(), due.name(), to);
        for (Task task : tasks.createTaskQuery().processInstanceId(running.getId()).list()) {
            if (task.getDueDate() != null && task.getDueDate().equals(before)) {
                task.setDueDate(to);
                tasks.saveTask(task);
            }
        }
    }
}
