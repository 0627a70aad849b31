package io.hindsight.form;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;

import io.hindsight.assignment.Assign;
import io.hindsight.assignment.GiveBack;
import io.hindsight.assignment.OwnClaim;
import io.hindsight.engine.Refusal;
import io.hindsight.tenant.CircleReads;

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
        guard.end(commandExecutor, new CompleteTaskCmd(taskId, variables), taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
            boolean deserializeValues) {
        return guard.end(commandExecutor, new CompleteTaskCmd(taskId, variables, true, deserializeValues), taskId,
            variables);
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, Map.of());
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        guard.end(commandExecutor, context -> {
            throw new Refusal("refused.task.resolve");
        }, taskId, variables);
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

    /** One takes a task for oneself, if nobody has it. */
    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(new OwnClaim(taskId, userId));
    }

    /** Whoever holds a task may give it back, without the right to give it to others. */
    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(userId == null ? new GiveBack(taskId) : new Assign(taskId, userId));
    }

    /** Comments are for those who work on a task; who only reads it says nothing in it. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        return commandExecutor.execute(context -> {
            TaskEntity task = CircleReads.open(context, taskId);
            context.getProcessEngineConfiguration().getCommandCheckers()
                .forEach(checker -> checker.checkTaskWork(task));
            return new AddCommentCmd(taskId, processInstanceId, message).execute(context);
        });
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw new Refusal("refused.task.delegate");
    }
}
