package io.hindsight.assignment;

import java.util.List;

import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.directory.Directory.DirectoryEntry;

/** Has those concerned told that a task has changed hands, within a command of the engine. */
@Component
record HandsNews(Assigning parts, ObjectProvider<ClaimReader> readers) {

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

    /**
     * Keeps why a task has changed hands just now, and tells who had it and whose it is.
     *
     * @param reason null where its kind says why
     * @param kind   null where it is what it looks like
     */
    void tell(TaskEntity task, @Nullable String reason, @Nullable HandsKind kind) {
        ChangeOfHands change = parts.hands().explain(task.getId(), reason, kind);
        List<String> group = change.to() != null ? List.of()
            : parts.people().concerned(task).map(DirectoryEntry::id).filter(one -> !one.equals(change.from())).toList();
        readers.forEach(reader -> reader.handedOn(change, group));
    }
}
