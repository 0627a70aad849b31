package io.hindsight.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Takes only the fields of a task's form along with its completion; other ways to write variables are closed. A task is
 * assigned, never delegated: who does a delegated task is not the one who completes it, whom the record names.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final FormGuard guard;

    GuardedTaskService(FormGuard guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(guard.before(new CompleteTaskCmd(taskId, variables), taskId, variables));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
            boolean deserializeValues) {
        return commandExecutor.execute(
            guard.before(new CompleteTaskCmd(taskId, variables, true, deserializeValues), taskId, variables));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(guard.before(context -> {
            throw new Refusal("Complete the task instead of resolving it: tasks are not delegated.");
        }, taskId, variables));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        guard.refuseAny(variables);
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        guard.refuseAny(variables);
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw new Refusal("Assign the task instead of delegating it: the record names who completes it.");
    }
}
