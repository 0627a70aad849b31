package io.hindsight.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts processes on behalf of what comes in from outside, and brings one process news of another. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unchecked engine;
    private final ObjectProvider<Confidentiality> confidentiality;

    Processes(RuntimeService runtime, TaskService tasks, Unchecked engine,
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
        engine.run(context -> startByMessage(message, businessKey, variables));
    }

    /**
     * Starts the latest version of a process once for each business key, which may be null, in the caller's transaction
     * and in few statements. Whether the person may cause that is the caller's to know.
     *
     * @return the ids of the processes, in the same order
     */
    public List<String> start(String process, List<String> businessKeys) {
        return engine.asEngine(context -> {
            String definition = context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(process).getId();
            Set<String> closed = closed(businessKeys.stream().filter(Objects::nonNull).distinct().toList());
            return businessKeys.stream().map(key -> CircleTenants.starting(CircleTenants.tenant(key, closed),
                () -> runtime.startProcessInstanceById(definition, key).getProcessInstanceId())).toList();
        });
    }

    /** Starts the latest version of a process with one variable, as {@link #start(String, List)} does. */
    public <T> void start(String process, Variable<T> variable, T value) {
        engine.run(context -> runtime.startProcessInstanceByKey(process, Map.of(variable.name(), value)));
    }

    /**
     * How a process that was called stands: what it returns starts it anew from there by itself, with the same holder
     * of its task, once its caller is ended. Both in one transaction of the caller's.
     *
     * @param key   the variable that tells the process from others of this business key
     * @param value its value there
     */
    public <T> Runnable standing(String process, String businessKey, Variable<T> key, T value) {
        return engine.asEngine(context -> {
            ProcessInstance one = runtime.createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey).variableValueEquals(key.name(), value).singleResult();
            Task task = tasks.createTaskQuery().processInstanceId(one.getId()).singleResult();
            Map<String, Object> variables = runtime.getVariables(one.getId());
            return () -> engine.run(within -> {
                String anew = CircleTenants.starting(one.getTenantId(), () -> runtime
                    .createProcessInstanceById(one.getProcessDefinitionId()).businessKey(businessKey)
                    .setVariables(variables).startBeforeActivity(task.getTaskDefinitionKey()).execute().getId());
                // Nothing of it is in the database yet, where a query would look.
                within.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(open -> anew.equals(open.getProcessInstanceId()))
                    .filter(open -> !Objects.equals(open.getAssignee(), task.getAssignee()))
                    .forEach(open -> open.setAssignee(task.getAssignee()));
            });
        });
    }

    private Set<String> closed(List<String> references) {
        return references.isEmpty() ? Set.of() : confidentiality.getObject().closed(references);
    }

    /** Tells every process that waits for this message, in the caller's transaction; there may be none. */
    public void tellAll(String message) {
        runtime.createMessageCorrelation(message).correlateAll();
    }
}
