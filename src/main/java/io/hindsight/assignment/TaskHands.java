package io.hindsight.assignment;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
     * @param groups     that it is for; none where it is for one person alone
     * @param holder     login; null while it is its group's
     * @param mayTake    whether the reader may take it now
     * @param mayHandOn  whether the reader may give it to somebody else, or leave it to its group
     * @param colleagues to whom it may be given; none where the reader may not
     */
    public record OpenHands(List<String> groups, @Nullable String holder, boolean mayTake, boolean mayHandOn,
        List<DirectoryEntry> colleagues) {
    }

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final Assigning parts;
    private final ObjectProvider<ClaimReader> readers;

    TaskHands(ProcessEngineConfigurationImpl engine, TaskService tasks, Assigning parts,
            ObjectProvider<ClaimReader> readers) {
        this.engine = engine;
        this.tasks = tasks;
        this.parts = parts;
        this.readers = readers;
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    public OpenHands look(String task) {
        return refusing(() -> engine.getCommandExecutorTxRequired()
            .execute(context -> hands(context, CircleReads.open(context, task))));
    }

    /** @throws Refusal when somebody else has it, or somebody else has to do it */
    public void take(String task) {
        String person = engine.getIdentityService().getCurrentAuthentication().getUserId();
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
        String person = engine.getIdentityService().getCurrentAuthentication().getUserId();
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
            tell(context.getTaskManager().findTaskById(task), reason, standingIn ? HandsKind.STOOD_IN : null);
            return task;
        }));
    }

    /** Leaves to its group what somebody has who is gone. */
    void release(TaskEntity task) {
        new AssignTaskCmd(task.getId(), null).execute(Context.getCommandContext());
        tell(task, null, HandsKind.ORPHANED);
    }

    /** Offers to who leads post-mortems what is for a team that nobody is in any more. */
    void offer(TaskEntity task, String team) {
        new AddGroupIdentityLinkCmd(task.getId(), HandOn.LEADING.get(0), IdentityLinkType.CANDIDATE)
            .execute(Context.getCommandContext());
        ChangeOfHands change = parts.hands().keepTeamGone(task, team);
        List<String> group = parts.people().concerned(task).map(DirectoryEntry::id).toList();
        readers.forEach(reader -> reader.handedOn(change, group));
    }

    private void tell(TaskEntity task, @Nullable String reason, @Nullable HandsKind kind) {
        ChangeOfHands change = parts.hands().explain(task.getId(), reason, kind);
        List<String> group = change.to() != null ? List.of()
            : parts.people().concerned(task).map(DirectoryEntry::id).filter(one -> !one.equals(change.from())).toList();
        readers.forEach(reader -> reader.handedOn(change, group));
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
        return new OpenHands(groups, task.getAssignee(), candidate && task.getAssignee() == null, mayHandOn,
            !mayHandOn ? List.of()
                : parts.people().of(task).stream().filter(one -> !Objects.equals(one.id(), task.getAssignee()))
                    .filter(one -> !OwnWork.isOf(task, one.id())).toList());
    }
}
