package io.hindsight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.hindsight.duedate.DueDateNews;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;

/** Tells who has a task that it is due sooner; what nobody has yet stands in lists with its new date. */
@Component
class DueSooner implements DueDateNews {

    private final JdbcClient jdbc;
    private final Notices notices;

    DueSooner(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @Override
    public void sooner(Collection<String> tasks, Instant due) {
        if (!tasks.isEmpty()) {
            notices.gather(jdbc.sql("""
                SELECT task, key, name, subject, assignee, due, reference, NULL AS team FROM open_task
                WHERE task IN (:tasks) AND assignee IS NOT NULL ORDER BY task""").param("tasks", tasks)
                .query((row, number) -> notice(row, due)).list());
        }
    }

    private static Notice notice(ResultSet row, Instant due) throws SQLException {
        String task = row.getString("task");
        return new Notice(UUID.randomUUID(), row.getString("assignee"), NoticeKind.SOONER, "sooner:" + task + ':' + due,
            row.getString("reference"), task, OpenTasks.content(row).dueAt(due));
    }
}
