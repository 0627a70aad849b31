package io.hindsight.assignment;

import java.util.Objects;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

import io.hindsight.directory.Directory;
import io.hindsight.engine.Refusal;

/** Takes a task for whoever is logged in, and nobody else. Says who has it when it is taken. */
public record OwnClaim(String taskId, String userId) implements Command<Void> {

    @Override
    public Void execute(CommandContext context) {
        Authentication login = context.getAuthentication();
        if (login != null && !Objects.equals(login.getUserId(), userId)) {
            throw new Refusal("refused.claim.other");
        }
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && userId != null) {
            context.getProcessEngineConfiguration().getCommandCheckers()
                .forEach(checker -> checker.checkTaskWork(task));
            refuseWhatIsTaken(context, task);
        }
        return new ClaimTaskCmd(taskId, userId).execute(context);
    }

    /**
     * Lets nobody but its holder complete a task.
     *
     * @throws Refusal that says to those who could have had it who has it; others may not work on it at all
     */
    public static void refuseWhatIsAnothers(CommandContext context, TaskEntity task) {
        Authentication login = context.getAuthentication();
        if (login != null && task.getAssignee() != null && !task.getAssignee().equals(login.getUserId())) {
            context.getProcessEngineConfiguration().getCommandCheckers()
                .forEach(checker -> checker.checkTaskWork(task));
            throw new Refusal("refused.task.held", name(context, task.getAssignee()));
        }
    }

    private void refuseWhatIsTaken(CommandContext context, TaskEntity task) {
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            throw new Refusal("refused.claim.taken", name(context, task.getAssignee()));
        }
    }

    private static String name(CommandContext context, String person) {
        User user = user(context, person);
        return user == null ? person : Directory.entry(user).name();
    }

    /** Somebody of the directory, whoever asks; null where there is nobody of this login. */
    static @Nullable User user(CommandContext context, String person) {
        return context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(person));
    }
}
