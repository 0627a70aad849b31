package io.hindsight.assignment;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

import io.hindsight.engine.Refusal;

/** Gives a task to somebody, with the right to assign it; to nobody who is not there. */
public record Assign(String taskId, String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        if (context.getAuthentication() != null && OwnClaim.user(context, userId) == null) {
            throw new Refusal("refused.assign.unknown", userId);
        }
        return new AssignTaskCmd(taskId, userId).execute(context);
    }
}
