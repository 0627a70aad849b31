package io.hindsight.assignment;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.tenant.CircleReads;

/**
 * Gives a task to somebody who may do it, or leaves it to its group. Whoever holds it may, their deputy while they are
 * away, and who leads post-mortems.
 *
 * @param to     login; null for its group
 * @param people who the people are
 */
record HandOn(String taskId, @Nullable String to, Colleagues people, StandIns standIns) implements Command<Void> {

    /** The groups that hand on any task of a post-mortem. */
    static final List<String> LEADING = List.of("facilitators", "management");

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = CircleReads.open(context, taskId);
        refuseUnless(mayHandOn(task, context.getAuthentication(), standIns), "refused.hand-on.others");
        List<String> groups = Colleagues.groups(task);
        refuseUnless(!groups.isEmpty(), "refused.claim.yours");
        if (Objects.equals(task.getAssignee(), to)) {
            throw to == null ? new Refusal("refused.hand-on.free") : people.refusal("refused.claim.taken", to);
        }
        if (to != null && people.of(task).stream().noneMatch(colleague -> colleague.id().equals(to))) {
            throw people.refusal("refused.hand-on.unfit", to);
        }
        return context.runWithoutAuthorization(() -> new AssignTaskCmd(taskId, to).execute(context));
    }

    static boolean mayHandOn(TaskEntity task, @Nullable Authentication login, StandIns standIns) {
        if (login == null || login.getUserId().equals(task.getAssignee())
            || login.getGroupIds() != null && login.getGroupIds().stream().anyMatch(LEADING::contains)) {
            return true;
        }
        return task.getAssignee() != null
            && standIns.today(task.getAssignee()).filter(login.getUserId()::equals).isPresent();
    }

    private static void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new Refusal(key);
        }
    }
}
