package io.hindsight.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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
     * Gives a variable this value in all processes of this business key that have it with another one, and in their
     * open tasks, of which some keep one for their card.
     *
     * @return in how many processes
     */
    public <T extends Code> int setAll(String businessKey, Variable<T> variable, T value) {
        return engine.asEngine(context -> {
            List<ProcessInstance> others = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey)
                .variableValueNotEquals(variable.name(), value.code()).list();
            others.forEach(one -> runtime.setVariable(one.getId(), variable.name(), value.code()));
            tasks.createTaskQuery().processInstanceBusinessKey(businessKey)
                .taskVariableValueNotEquals(variable.name(), value.code()).list()
                .forEach(one -> tasks.setVariableLocal(one.getId(), variable.name(), value.code()));
            return others.size();
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
     * Moves the due date of a process, and of its open tasks that were due then, in the caller's transaction.
     *
     * @param key   the variable that tells the process from others of the post-mortem
     * @param value its value there
     * @param due   the variable that holds the due date
     */
    public <T> void moveDueDate(String process, String businessKey, Variable<T> key, T value, Variable<Date> due,
            Instant to) {
        engine.asEngine(context -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey)
                .variableValueEquals(key.name(), value).list().forEach(running -> move(running, due, Date.from(to)));
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

    /** The ids of the open tasks of a process that is told as in {@link #moveDueDate}. */
    public <T> List<String> openTasks(String process, String businessKey, Variable<T> key, T value) {
        return engine.asEngine(context -> tasks.createTaskQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).processVariableValueEquals(key.name(), value).list().stream()
            .map(Task::getId).toList());
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
