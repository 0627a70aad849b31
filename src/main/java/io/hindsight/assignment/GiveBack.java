package io.hindsight.assignment;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import io.hindsight.engine.Refusal;

/** Leaves a task to others: one's own with the right to work on it, another's with the right to assign it. */
public record GiveBack(String taskId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        Authentication login = context.getAuthentication();
        if (task == null || login == null || task.getAssignee() == null
            || !task.getAssignee().equals(login.getUserId())) {
            return new AssignTaskCmd(taskId, null).execute(context);
        }
        if (task.getCandidates().isEmpty()) {
            throw new Refusal("refused.claim.yours");
        }
        return new ClaimTaskCmd(taskId, null).execute(context);
    }
}
