package io.hindsight.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves due dates of processes that run and of their tasks, as {@link RunningProcesses} changes them. */
@Component
public class RunningDueDates {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unchecked engine;

    RunningDueDates(RuntimeService runtime, TaskService tasks, Unchecked engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * Moves the due date of a process, and of its open tasks that were due then, in the caller's transaction.
     *
     * @param key   the variable that tells the process from others of the post-mortem
     * @param value its value there
     * @param due   the variable that holds the due date
     * @return the ids of the tasks
     */
    public <T> List<String> move(String process, String businessKey, Variable<T> key, T value, Variable<Date> due,
            Instant to) {
        return engine.asEngine(context -> runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).variableValueEquals(key.name(), value).list().stream()
            .flatMap(running -> moved(running, due, Date.from(to)).stream()).toList());
    }

    /** Moves the due date of one open task, in the caller's transaction. */
    public void move(String task, Instant to) {
        engine.asEngine(context -> due(tasks.createTaskQuery().taskId(task).singleResult(), Date.from(to)));
    }

    /**
     * Moves the due date of the processes of this business key that have that one, and of their open tasks that were
     * due then, in the caller's transaction.
     *
     * @param keys of the processes
     * @return the ids of the tasks
     */
    public List<String> move(Collection<String> keys, String businessKey, Variable<Date> due, Instant from,
            Instant to) {
        return engine.asEngine(context -> runtime.createProcessInstanceQuery()
            .processDefinitionKeyIn(keys.toArray(String[]::new)).processInstanceBusinessKey(businessKey).list().stream()
            .filter(one -> Date.from(from).equals(runtime.getVariable(one.getId(), due.name())))
            .flatMap(one -> moved(one, due, Date.from(to)).stream()).toList());
    }

    /**
     * Moves the due dates of open tasks that have theirs from when they began, in the caller's transaction.
     *
     * @param key  of the task in its model
     * @param from when it was due, by when it began: one that is due at another time stays
     * @return when those are due that have moved, by their ids
     */
    public Map<String, Instant> moveTasks(String key, String businessKey, UnaryOperator<Instant> from,
            UnaryOperator<Instant> to) {
        return engine.asEngine(context -> tasks.createTaskQuery().taskDefinitionKey(key)
            .processInstanceBusinessKey(businessKey).list().stream()
            .filter(task -> Date.from(from.apply(task.getCreateTime().toInstant())).equals(task.getDueDate()))
            .collect(Collectors.toMap(task -> due(task, Date.from(to.apply(task.getCreateTime().toInstant()))),
                task -> to.apply(task.getCreateTime().toInstant()))));
    }

    /** The ids of the open tasks of a process that is told as in {@link #move}. */
    public <T> List<String> openTasks(String process, String businessKey, Variable<T> key, T value) {
        return engine.asEngine(context -> tasks.createTaskQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(businessKey).processVariableValueEquals(key.name(), value).list().stream()
            .map(Task::getId).toList());
    }

    private List<String> moved(ProcessInstance running, Variable<Date> due, Date to) {
        Object before = runtime.getVariable(running.getId(), due.name());
        runtime.setVariable(running.getId(), due.name(), to);
        return tasks.createTaskQuery().processInstanceId(running.getId()).list().stream()
            .filter(task -> task.getDueDate() != null && task.getDueDate().equals(before)).map(task -> due(task, to))
            .toList();
    }

    private String due(Task task, Date to) {
        task.setDueDate(to);
        tasks.saveTask(task);
        return task.getId();
    }
}
