package io.hindsight.reminder;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;
import io.hindsight.work.WorkItem;

/**
 * What is told of a task.
 *
 * @param key      of the task in its model; may be null
 * @param name     as the model has it
 * @param form     whose purpose is told
 * @param subject  what of the post-mortem it is about, such as an action's title; may be null
 * @param due      may be null
 * @param group    the team that it is for, where it reaches the reader as one of these; else null
 * @param assignee login; null where nobody has it
 * @param late     working days past the due date, as the notice is sent; null where it has not passed
 * @param ahead    working days until then; null where it has passed
 * @param also     the reason of another notice of the task, of which this one tells as well; else null
 */
record TaskContent(@Nullable String key, String name, String form, @Nullable String subject, @Nullable Instant due,
    @Nullable String group, @Nullable String assignee, @Nullable String also, @Nullable Integer late,
    @Nullable Integer ahead) implements NoticeContent {

    /** The same, which tells in one mail what was to be told for another reason too. */
    TaskContent alsoTelling(String reason) {
        return new TaskContent(key, name, form, subject, due, group, assignee, reason, late, ahead);
    }

    /** The same, due at another time. */
    TaskContent dueAt(Instant moved) {
        return new TaskContent(key, name, form, subject, moved, group, assignee, also, null, null);
    }

    /** The same, as late as it is by now; null where it waits. */
    TaskContent counted(@Nullable WorkItem item) {
        return new TaskContent(key, name, form, subject, due, group, assignee, also, item == null ? null : item.late(),
            item == null ? null : item.ahead());
    }

    /** The same, as late as the other says. */
    TaskContent countedAs(TaskContent other) {
        return new TaskContent(key, name, form, subject, due, group, assignee, also, other.late, other.ahead);
    }

    Optional<TaskDue> when() {
        return Optional.ofNullable(due).map(at -> new TaskDue(at, late, ahead));
    }
}
