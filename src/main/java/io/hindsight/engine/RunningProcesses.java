package io.hindsight.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import io.hindsight.text.Code;

/**
 * Changes processes that run, whoever may see them: whether the person may do so is the caller's to know. None of it is
 * taken for something that a person did to the engine.
 */
@Component
public class RunningProcesses {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unchecked engine;

    RunningProcesses(RuntimeService runtime, TaskService tasks, Unchecked engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * Runs this in one transaction with what it does to processes, and again in a new one when somebody has changed the
     * same process at the same moment.
     *
     * @throws Refusal as the work does
     */
    public void change(Runnable work) {
        try {
            engine.asEngine(context -> {
                work.run();
                return true;
            });
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }

    /**
     * Gives a variable this value in all processes of this business key that have it with another one.
     *
     * @return in how many
     */
    public <T extends Code> int setAll(String businessKey, Variable<T> variable, T value) {
        return engine.asEngine(context -> {
            List<ProcessInstance> others = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .variableValueNotEquals(variable.name(), value.code()).list();
            others.forEach(one -> runtime.setVariable(one.getId(), variable.name(), value.code()));
            return others.size();
        });
    }

    /**
     * Gives variables these values in all processes of this business key and in their open tasks, which keep some for
     * their card, wherever one has such a variable.
     */
    public void replaceAll(String businessKey, Map<String, Object> values) {
        engine.asEngine(context -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list()
                .forEach(one -> runtime.getVariables(one.getId(), values.keySet()).keySet()
                    .forEach(name -> runtime.setVariable(one.getId(), name, values.get(name))));
            tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list()
                .forEach(one -> tasks.getVariablesLocal(one.getId(), values.keySet()).keySet()
                    .forEach(name -> tasks.setVariableLocal(one.getId(), name, values.get(name))));
            return true;
        });
    }

    /** What a process of this business key holds there; nothing where none runs, or it holds nothing. */
    public <T> Optional<T> find(String process, String businessKey, Variable<T> variable) {
        return findAll(process, businessKey, variable).stream().findFirst();
    }

    /** The same for each of several. */
    public <T> List<T> findAll(String process, String businessKey, Variable<T> variable) {
        return engine.asEngine(context -> runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).list().stream()
            .map(one -> runtime.getVariable(one.getId(), variable.name())).filter(Objects::nonNull)
            .<T>map(variable.type()::cast).toList());
    }

    /** The same for those that one of these processes has called, and not another. */
    public <T> List<T> findCalledBy(List<String> callers, String process, String businessKey, Variable<T> variable) {
        return engine.asEngine(context -> runtime.createProcessInstanceQuery().processDefinitionKeyIn(
            callers.toArray(String[]::new)).processInstanceBusinessKey(businessKey).list().stream()
            .flatMap(caller -> runtime.createProcessInstanceQuery().superProcessInstanceId(caller.getId())
                .processDefinitionKey(process).list().stream())
            .map(one -> runtime.getVariable(one.getId(), variable.name())).<T>map(variable.type()::cast).toList());
    }

    /** Tells the processes of this business key that wait for this message; there may be none. */
    public void tell(String message, String businessKey) {
        engine.asEngine(context -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
            .correlateAllWithResult());
    }

    /** Tells those that wait for this message and have that value; there may be none. */
    public <T> void tell(String message, String businessKey, Variable<T> key, T value) {
        engine.asEngine(context -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey)
            .processInstanceVariableEquals(key.name(), value).correlateAllWithResult());
    }

    /**
     * Tells those that wait for this message and have that value, whatever post-mortem they belong to.
     *
     * @return how many there are
     */
    public <T> int tell(String message, Variable<T> key, T value) {
        return engine.asEngine(context -> runtime.createMessageCorrelation(message)
            .processInstanceVariableEquals(key.name(), value).correlateAllWithResult()).size();
    }

    /** Has the open tasks of a process say anew what they are about, as its model says it. */
    public void describe(String instance) {
        engine.asEngine(context -> {
            tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
                Expression subject = ((TaskEntity) task).getTaskDefinition().getDescriptionExpression();
                task.setDescription((String) subject.getValue((TaskEntity) task));
                tasks.saveTask(task);
            });
            return true;
        });
    }

    /** Ends these processes of this business key with all that they have called, as if each model had ended them. */
    public void end(String businessKey, List<String> processes, String reason) {
        engine.run(context -> context.executeWithOperationLogPrevented(within -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).rootProcessInstances()
                .processDefinitionKeyIn(processes.toArray(String[]::new)).list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), reason));
            return null;
        }));
    }
}
