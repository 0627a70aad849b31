package io.hindsight.assignment;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.directory.Directory.DirectoryEntry;
import io.hindsight.engine.Refusal;
import io.hindsight.tenant.CircleReads;

/** Takes open tasks, gives them back and hands them on, for whoever is logged in. */
@Service
public class TaskHands {

    /**
     * Who may do what with an open task.
     *
     * @param groups      that it is for; none where it is for one person alone
     * @param holder      login; null while it is its group's
     * @param mayTake     whether the reader may take it now
     * @param mayTakeOver whether the reader stands in for its holder, who is away, and may do it
     * @param mayHandOn   whether the reader may give it to somebody else, or leave it to its group
     * @param colleagues  to whom it may be given; none where the reader may not
     */
    public record OpenHands(List<String> groups, @Nullable String holder, boolean mayTake, boolean mayTakeOver,
        boolean mayHandOn, List<DirectoryEntry> colleagues) {
    }

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final Assigning parts;
    private final HandsNews news;

    TaskHands(ProcessEngineConfigurationImpl engine, TaskService tasks, Assigning parts, HandsNews news) {
        this.engine = engine;
        this.tasks = tasks;
        this.parts = parts;
        this.news = news;
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    public OpenHands look(String task) {
        return refusing(() -> engine.getCommandExecutorTxRequired()
            .execute(context -> hands(context, CircleReads.open(context, task))));
    }

    /** @throws Refusal when somebody else has it, or somebody else has to do it */
    public void take(String task) {
        String person = person();
        OpenHands now = look(task);
        if (now.holder() != null && !now.holder().equals(person)) {
            throw parts.people().refusal("refused.claim.taken", now.holder());
        }
        if (now.holder() == null && !now.mayTake()) {
            throw new Refusal("refused.hand-on.group");
        }
        refusing(() -> {
            tasks.claim(task, person);
            return task;
        });
    }

    /** @throws Refusal when it is for this person alone, or not theirs */
    public void giveBack(String task) {
        String person = person();
        if (!person.equals(look(task).holder())) {
            throw new Refusal("refused.hand-on.others");
        }
        refusing(() -> {
            tasks.setAssignee(task, null);
            return task;
        });
    }

    /**
     * Hands a task on, keeps it in the record and has those concerned told.
     *
     * @param to login; null for its group
     * @throws Refusal when it is not theirs to hand on, when that person may not do it, or without a reason
     */
    public void handOn(String task, @Nullable String to, String reason) {
        Refusal.unlessReasoned(reason);
        refusing(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            boolean standingIn = parts.standsIn(to, CircleReads.open(context, task).getAssignee());
            new HandOn(task, to, parts.people(), parts.standIns()).execute(context);
            news.tell(context.getTaskManager().findTaskById(task), reason, standingIn ? HandsKind.STOOD_IN : null);
            return task;
        }));
    }

    /**
     * Hands a task on to whoever is logged in and stands in for its holder, who is away: that is its reason.
     *
     * @throws Refusal to everybody else, and when it would be their own work to look at
     */
    public void takeOver(String task) {
        String person = person();
        refusing(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            if (!parts.standsIn(person, CircleReads.open(context, task).getAssignee())) {
                throw new Refusal("refused.take-over");
            }
            new HandOn(task, person, parts.people(), parts.standIns()).execute(context);
            news.tell(context.getTaskManager().findTaskById(task), null, HandsKind.STOOD_IN);
            return task;
        }));
    }

    private String person() {
        return engine.getIdentityService().getCurrentAuthentication().getUserId();
    }

    /** The engine wraps what is refused while it works. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }

    private OpenHands hands(CommandContext context, TaskEntity task) {
        Authentication login = context.getAuthentication();
        List<String> groups = Colleagues.groups(task);
        boolean mayHandOn = !groups.isEmpty() && HandOn.mayHandOn(task, login, parts.standIns());
        boolean candidate = login.getGroupIds().stream().anyMatch(groups::contains);
        boolean mayTakeOver = task.getAssignee() != null
            && parts.standIn(task, task.getAssignee()).filter(login.getUserId()::equals).isPresent();
        return new OpenHands(groups, task.getAssignee(), candidate && task.getAssignee() == null, mayTakeOver,
            mayHandOn,
            !mayHandOn ? List.of()
                : parts.people().of(task).stream().filter(one -> !Objects.equals(one.id(), task.getAssignee()))
                    .filter(one -> !OwnWork.isOf(task, one.id())).toList());
    }
}
