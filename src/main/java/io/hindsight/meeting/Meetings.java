package io.hindsight.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.PointInTime.Precision;
import io.hindsight.meeting.TimelineEntry.Milestone;

/** The meetings in the record. */
@Repository
public class Meetings {

    /** What was set before the meeting. */
    record Schedule(OffsetDateTime scheduledFor, int minutes, String place, List<String> invitedRoles,
        List<String> invitedPeople, String agenda) {
    }

    /** What came out of the meeting. */
    record Minutes(List<String> presentRoles, List<String> presentPeople, String wentWell, String toImprove,
        String decisions) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Meetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Meeting> find(String postMortem) {
        return jdbc.sql("SELECT * FROM meeting WHERE post_mortem = ?").param(postMortem).query(Rows.as(Meeting.class)).optional();
    }

    /** What accounts and meetings tell of what happened when, in that order of time; the incident's own times are not here. */
    public List<TimelineEntry> timeline(String postMortem) {
        return jdbc.sql("SELECT * FROM timeline_entry WHERE post_mortem = ? ORDER BY at, id").param(postMortem)
            .query((row, number) -> new TimelineEntry(row.getLong("id"),
                new PointInTime(row.getTimestamp("at").toInstant(),
                    Precision.valueOf(row.getString("precision").toUpperCase(Locale.ROOT))),
                row.getString("what"), Milestone.of(row.getString("milestone")), row.getString("source"),
                row.getString("told_in"), row.getString("told_by"), row.getTimestamp("told_at").toInstant(),
                row.getObject("agreed", Boolean.class))).list();
    }

    void schedule(String postMortem, Schedule schedule, String by) {
        jdbc.sql("""
            INSERT INTO meeting (post_mortem, scheduled_for, minutes, place, invited_roles, invited_people, agenda,
                                 scheduled_by, scheduled_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(postMortem, schedule.scheduledFor(), schedule.minutes(), schedule.place(),
                array(schedule.invitedRoles()), array(schedule.invitedPeople()), schedule.agenda(), by, now())
            .update();
    }

    void hold(String postMortem, Minutes minutes, String by) {
        jdbc.sql("""
            UPDATE meeting
            SET present_roles = ?, present_people = ?, went_well = ?, to_improve = ?, decisions = ?,
                recorded_by = ?, recorded_at = ?
            WHERE post_mortem = ?""")
            .params(array(minutes.presentRoles()), array(minutes.presentPeople()), minutes.wentWell(),
                minutes.toImprove(), minutes.decisions(), by, now(), postMortem)
            .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
