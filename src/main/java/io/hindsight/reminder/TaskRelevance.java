package io.hindsight.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.NoticeStanding;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;

/** How the tasks stand that a notice tells of: much may have happened while it waited. */
@Component
class TaskRelevance {

    /** How some tasks stand, and whether a person holds them: it must not cost more where more are open. */
    static final String OPEN = """
        SELECT task, key, name, subject, assignee, due, runs, %s AS known, held.task IS NOT NULL AS theirs, held.team
        FROM open_task LEFT JOIN (
            SELECT task, team FROM task_holder WHERE task IN (:tasks) AND person = :person) AS held USING (task)
        WHERE task IN (:tasks)
        """.formatted(Circles.known("reference", ":person"));

    /**
     * @param known  whether the reader may know of it
     * @param theirs whether the reader may do it
     */
    record Now(TaskContent content, boolean runs, boolean known, boolean theirs) {

        boolean isDue(Instant at) {
            return content.due() != null && !content.due().isAfter(at);
        }

        /** Whether the task has what it had when it was told of. */
        boolean keeps(Function<TaskContent, @Nullable Object> what, TaskContent told) {
            return Objects.equals(what.apply(content), what.apply(told));
        }
    }

    private final JdbcClient jdbc;
    private final OpenWork work;
    private final Clock clock;

    TaskRelevance(JdbcClient jdbc, OpenWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    NoticeStanding of(Notice notice, TaskContent told) {
        return at(notice, told, look(notice.recipient(), List.of(notice.task())).get(notice.task()));
    }

    NoticeStanding ofDigest(Notice digest, DigestContent content) {
        return new DigestRelevance(digest, content).at(clock.instant(), tasks -> look(digest.recipient(), tasks));
    }

    private NoticeStanding at(Notice notice, TaskContent told, @Nullable Now now) {
        boolean escalation = notice.kind() == NoticeKind.ESCALATION;
        if (now == null) {
            return NoticeStanding.ends(notice, "the task is not open any more");
        }
        if (!now.runs()) {
            return NoticeStanding.pauses(notice, "the task waits, its process is suspended");
        }
        if (!now.known() || (escalation ? now.theirs() || !now.keeps(TaskContent::assignee, told) : !now.theirs())) {
            return NoticeStanding.pauses(notice, "the task is somebody else’s now");
        }
        if (notice.kind() == NoticeKind.TASK) {
            return now.keeps(TaskContent::group, told) ? NoticeStanding.holds(notice.saying(now.content()))
                : NoticeStanding.pauses(notice, "the task is theirs in another way now");
        }
        if (!now.keeps(TaskContent::due, told)) {
            return NoticeStanding.pauses(notice, "the task has another due date now");
        }
        if (notice.kind() == NoticeKind.REMINDER && now.isDue(clock.instant())) {
            return NoticeStanding.ends(notice, "the task is overdue by now");
        }
        return NoticeStanding.holds(notice.saying(escalation ? told.countedAs(now.content()) : now.content()));
    }

    /** Whether its reader may still do the task of a notice. */
    NoticeStanding ofHolder(Notice notice) {
        boolean held = jdbc.sql("SELECT count(*) FROM task_holder WHERE task = ? AND person = ?")
            .params(notice.task(), notice.recipient()).query(Integer.class).single() > 0;
        return held ? NoticeStanding.holds(notice)
            : NoticeStanding.ends(notice, "the task is done or somebody else's now");
    }

    /** When the task of a notice is due; null where it is done, waits, or is not known to the reader. */
    @Nullable
    TaskDue due(Notice notice) {
        return notice.task() == null ? null
            : Optional.ofNullable(work.ofTasks(List.of(notice.task()), notice.recipient()).get(notice.task()))
                .map(TaskDue::of).orElse(null);
    }

    /** Those of the tasks that are open. */
    private Map<String, Now> look(String person, Collection<String> tasks) {
        Map<String, Now> open = new HashMap<>();
        Map<String, WorkItem> late = work.ofTasks(tasks, person);
        jdbc.sql(OPEN).param("person", person).param("tasks", tasks).query(row -> {
            open.put(row.getString("task"),
                new Now(OpenTasks.content(row).counted(late.get(row.getString("task"))), row.getBoolean("runs"),
                    row.getBoolean("known"),
                    row.getBoolean("theirs")));
        });
        return open;
    }
}
