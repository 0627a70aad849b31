package io.hindsight.reminder;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.circle.Circles;
import io.hindsight.mail.Mailbox;
import io.hindsight.people.Managers;

/**
 * Who has to know of tasks that others have and that are late for long: the manager of whoever has the task, or else
 * the group {@code management}; of these, who may know of it. Where nobody of management may, the facilitators do.
 */
@Component
class EscalationTargets {

    private static final String MANAGED = """
        EXISTS (SELECT FROM team_member boss WHERE boss.team = 'management' AND %s)"""
        .formatted(Circles.known("open.reference", "boss.person"));

    /** Follows {@link OpenTasks#HOLDERS}; whoever holds a task themself is no superior there. */
    static final String SQL = ("""
        timing AS (
            SELECT * FROM jsonb_to_recordset(:timing::jsonb)
                AS limits (severity text, "firstBy" timestamp, "firstBefore" timestamp, "lastBy" timestamp,
                           "lastBefore" timestamp, "escalateBy" timestamp)),
        manager AS (SELECT key AS subordinate, value AS manager FROM jsonb_each_text(:managers::jsonb)),
        told AS (
            SELECT task, assignee, coalesce(manager, member.person) AS person
            FROM open JOIN timing USING (severity) LEFT JOIN manager ON subordinate = assignee AND %s
            LEFT JOIN team_member member ON manager IS NULL AND member.team = CASE WHEN %s THEN 'management' ELSE 'facilitators' END
            WHERE due <= "escalateBy" AND %s),
        superior AS (
            SELECT told.task, told.person, CASE WHEN told.assignee IS NULL THEN (
                SELECT team FROM open_task WHERE open_task.task = told.task) END AS team
            FROM told LEFT JOIN holder USING (task, person)
            WHERE told.person IS NOT NULL AND holder.task IS NULL),
        """).formatted(Circles.known("open.reference", "manager"), MANAGED,
        Circles.known("open.reference", "coalesce(manager, member.person)"));

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ReminderLimits timing;
    private final Managers managers;

    EscalationTargets(JdbcClient jdbc, ObjectMapper json, ReminderLimits timing, Managers managers) {
        this.jdbc = jdbc;
        this.json = json;
        this.timing = timing;
        this.managers = managers;
    }

    /** What the SQL asks for. */
    Map<String, Object> params() {
        return Map.of("timing", write(timing.limits()), "managers", write(reachable()));
    }

    /** Of all managers, those who can be written to and are not their own. */
    private Map<String, String> reachable() {
        Map<String, String> reachable = new LinkedHashMap<>(managers.all());
        reachable.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        if (!reachable.isEmpty()) {
            Map<String, String> addresses = new LinkedHashMap<>();
            jdbc.sql("SELECT person, address FROM person_address WHERE person IN (:managers)")
                .param("managers", reachable.values())
                .query(row -> {
                    addresses.put(row.getString("person"), row.getString("address"));
                });
            reachable.values().removeIf(manager -> !Mailbox.isValid(addresses.get(manager)));
        }
        return reachable;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
