package io.hindsight.meeting;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.PointInTime.Precision;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.NewDate;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.Meeting.Waiver;
import io.hindsight.meeting.TimelineEntry.Milestone;

/** The meetings in the record. */
@Repository
public class Meetings {

    /** A role that was not heard, in one of many post-mortems; reason and waivedBy as in {@link Waiver}. */
    public record Waived(String postMortem, String role, String reason, String waivedBy, Instant waivedAt) {
    }

    private static final Comparator<Meeting> HELD_LAST = Comparator
        .comparing((Meeting meeting) -> meeting.recordedAt() != null)
        .thenComparing(Meeting::pass).thenComparing(Meeting::attempt);

    /** A meeting that was moved counts as held with the one that it was moved to. */
    private static final String HELD_SINCE = """
        SELECT m.id FROM meeting m JOIN meeting held USING (post_mortem, pass)
        WHERE m.attempt <= held.attempt AND held.recorded_at IS NOT NULL""";

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The meeting that was held last, or while there is none, the one that is scheduled. */
    public Optional<Meeting> find(String postMortem) {
        return all(postMortem).stream().max(HELD_LAST);
    }

    /** All meetings, by pass and attempt. */
    public List<Meeting> all(String postMortem) {
        return jdbc.sql("SELECT * FROM meeting WHERE post_mortem = ? ORDER BY pass, attempt").param(postMortem)
            .query(this::read).list();
    }

    /**
     * What accounts and meetings tell of what happened when, in that order of time; the incident's own times are not
     * here, nor what an account tells before its meeting was held.
     */
    public List<TimelineEntry> timeline(String postMortem) {
        return jdbc.sql("""
            SELECT e.* FROM timeline_entry e
            WHERE e.post_mortem = ? AND (e.meeting IS NULL OR e.meeting IN (""" + HELD_SINCE + ")) ORDER BY e.at, e.id")
            .param(postMortem).query(Meetings::entry).list();
    }

    /** The roles that were waived or passed over since then, oldest first, of what the reader may know. */
    public List<Waived> waivedSince(Instant since, String reader) {
        return jdbc.sql("""
            SELECT post_mortem, role, reason, waived_by, waived_at FROM waiver JOIN meeting ON meeting.id = waiver.meeting
            WHERE waived_at >= :since AND %s ORDER BY waived_at, post_mortem, role"""
            .formatted(Circles.known("meeting.post_mortem"))).param("since", Rows.time(since))
            .param("reader", reader)
            .query(Rows.as(Waived.class)).list();
    }

    /** What this pass knows of the timeline so far, also from accounts whose meeting is still to come. */
    List<TimelineEntry> told(Meeting meeting, String postMortem) {
        return jdbc.sql("""
            SELECT e.* FROM timeline_entry e LEFT JOIN meeting m ON m.id = e.meeting
            WHERE e.post_mortem = ? AND (m.id IS NULL OR m.pass <= ?) ORDER BY e.at, e.id""")
            .params(postMortem, meeting.pass()).query(Meetings::entry).list();
    }

    Meeting get(long id) {
        return jdbc.sql("SELECT * FROM meeting WHERE id = ?").param(id).query(this::read).single();
    }

    /** This meeting and the attempts before it in the same pass. */
    List<Meeting> pass(long id) {
        return jdbc.sql("""
            SELECT m.* FROM meeting m JOIN meeting this USING (post_mortem, pass)
            WHERE this.id = ? AND m.attempt <= this.attempt ORDER BY m.attempt""").param(id).query(this::read).list();
    }

    /** Whose clocks the times of a meeting are from. */
    ZoneId zone(long id) {
        return ZoneId.of(jdbc.sql("SELECT zone FROM meeting WHERE id = ?").param(id).query(String.class).single());
    }

    private Meeting read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Meeting(id, row.getInt("pass"), row.getInt("attempt"), Rows.instant(row, "scheduled_for"),
            row.getString("zone"), row.getInt("minutes"), row.getString("place"), row.getString("facilitator"),
            texts(row, "invited_roles"), texts(row, "invited_people"), row.getString("agenda"),
            row.getString("scheduled_by"), Rows.instant(row, "scheduled_at"), Rows.instant(row, "held_at"),
            texts(row, "present_roles"),
            texts(row, "present_people"), row.getString("went_well"), row.getString("to_improve"),
            row.getString("decisions"), row.getString("open_questions"), requireNonNull(texts(row, "findings")),
            row.getString("recorded_by"),
            Rows.instant(row, "recorded_at"),
            newDate(row), of(Participant.class, "participant WHERE meeting = ? ORDER BY position", id),
            of(Account.class,
                "account WHERE meeting = ? AND meeting IN (" + HELD_SINCE + ") ORDER BY written_at, person",
                id),
            of(Waiver.class, "waiver WHERE meeting = ? ORDER BY role", id));
    }

    private <T> List<T> of(Class<T> type, String from, long meeting) {
        return jdbc.sql("SELECT * FROM " + from).param(meeting).query(Rows.as(type)).list();
    }

    private static @Nullable NewDate newDate(ResultSet row) throws SQLException {
        String reason = row.getString("new_date_reason");
        return reason == null ? null
            : new NewDate(reason, row.getString("new_date_by"), Rows.instant(row, "new_date_at"));
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(row.getLong("id"),
            new PointInTime(requireNonNull(Rows.instant(row, "at")),
                Precision.valueOf(row.getString("precision").toUpperCase(Locale.ROOT))),
            row.getString("what"), Milestone.of(row.getString("milestone")), row.getString("source"),
            row.getString("told_in"), row.getString("told_by"), Rows.instant(row, "told_at"),
            row.getObject("agreed", Boolean.class));
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
