package io.hindsight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;

/**
 * The open tasks as the engine's tables have them now, whoever has changed them, and what has to be told of them. How
 * many statements this takes does not depend on how many tasks there are.
 */
@Repository
class OpenTasks {

    /** The open tasks and who holds each, read once for all that asks for them. */
    static final String HOLDERS = """
        WITH open AS MATERIALIZED (
            SELECT task, key, name, subject, assignee, due, created, touched, reference, severity
            FROM open_task WHERE runs),
        holder AS MATERIALIZED (SELECT task, person, team FROM task_holder),
        """;

    /** What stands in the calendars of those who were invited, who are not told of it once more. */
    static final List<String> APPOINTMENTS = List.of("Task_HoldMeeting", "Task_WriteAccount", "Task_HoldSession");

    /** Of what is confidential, the invitation does not say that there is a task. */
    private static final String IN_THE_OPEN = Circles.known("reference", "''");

    private static final String TO_TELL = HOLDERS + EscalationTargets.SQL + """
        wanted AS (
            SELECT task, person, team, changed_at
            FROM holder JOIN open USING (task) LEFT JOIN mail_preference USING (person)
            WHERE (coalesce(at_once, 'mine') = 'mine' AND team IS NULL OR at_once = 'all') AND NOT (
                key IN (:appointments) AND EXISTS (
                    SELECT FROM appointment_notice invitation
                    WHERE invitation.post_mortem = reference AND invitation.recipient = person)
                AND\s""" + IN_THE_OPEN + """
                )),
        occasion AS (
            SELECT 'task' AS kind, task, person, team, 'task:' || task || ':' || coalesce(team, person) AS reason
            FROM wanted JOIN open USING (task)
            WHERE touched >= coalesce(changed_at AT TIME ZONE :zone, '-infinity')
            UNION ALL
            SELECT 'reminder', task, person, team, 'reminder:' || task || ':'
                   || CASE WHEN due <= "lastBy" THEN 'last:' ELSE 'first:' END || to_char(due, 'YYYY-MM-DD"T"HH24:MI:SS')
            FROM wanted JOIN open USING (task) JOIN timing USING (severity)
            WHERE due > :now::timestamp AND due <= "firstBy" AND created < :openSince::timestamp
            UNION ALL
            SELECT 'overdue', task, person, team, 'overdue:' || task || ':' || to_char(due, 'YYYY-MM-DD"T"HH24:MI:SS')
            FROM holder JOIN open USING (task)
            WHERE due <= :now::timestamp
            UNION ALL
            SELECT 'escalation', task, person, team, 'escalation:' || task || ':' || to_char(due, 'YYYY-MM-DD"T"HH24:MI:SS')
            FROM superior JOIN open USING (task)
            WHERE NOT EXISTS (
                SELECT FROM told_reason told WHERE told.person = superior.person AND told.created_at >= :dayBegan
                AND told.reason LIKE 'escalation:%'))
        SELECT occasion.kind, occasion.reason, occasion.person, occasion.team, open.*
        FROM occasion JOIN open USING (task)
        WHERE NOT EXISTS (
            SELECT FROM told_reason told WHERE told.reason = occasion.reason AND told.person = occasion.person)
        ORDER BY due, task, person
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReminderLimits timing;
    private final EscalationTargets superiors;

    OpenTasks(JdbcClient jdbc, Clock clock, ReminderLimits timing, EscalationTargets superiors) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timing = timing;
        this.superiors = superiors;
    }

    /** What nobody has been told yet. */
    List<Notice> toTell() {
        return jdbc.sql(TO_TELL).params(superiors.params()).param("zone", ZoneId.systemDefault().getId())
            .param("now", ReminderLimits.local(clock.instant())).param("openSince", timing.openSince())
            .param("appointments", APPOINTMENTS).param("dayBegan", timing.dayBegan())
            .query(OpenTasks::notice).list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(UUID.randomUUID(), row.getString("person"), NoticeKind.of(row.getString("kind")),
            row.getString("reason"), row.getString("reference"), row.getString("task"), content(row));
    }

    /** What a notice or a digest says of a task. */
    static TaskContent content(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new TaskContent(row.getString("key"), name, name.toLowerCase(Locale.ROOT).replace(' ', '-'),
            row.getString("subject"), Rows.instant(row, "due"), row.getString("team"), row.getString("assignee"), null,
            null, null);
    }
}
