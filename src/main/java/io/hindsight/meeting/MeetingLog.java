package io.hindsight.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.meeting.MeetingMinutes.Minutes;
import io.hindsight.meeting.MeetingMinutes.WrittenAccount;
import io.hindsight.meeting.Scheduling.Schedule;
import io.hindsight.timeline.ToldEntries.ToldEntry;

/** Writes what is set for a meeting, said before it and at it. Nothing is overwritten by a later attempt or pass. */
@Repository
class MeetingLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the next attempt of this pass and returns its id. */
    long schedule(String postMortem, int pass, Schedule schedule, List<Participant> participants, String by) {
        long id = jdbc.sql("""
            INSERT INTO meeting (post_mortem, pass, attempt, scheduled_for, zone, minutes, place, facilitator,
                                 invited_roles, invited_people, agenda, scheduled_by, scheduled_at)
            SELECT ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM meeting WHERE post_mortem = ? AND pass = ?
            RETURNING id""")
            .params(postMortem, pass, schedule.begins(), schedule.zone().getId(), schedule.minutes(), schedule.place(),
                schedule.facilitator(), array(schedule.roles()), array(schedule.people()), schedule.agenda(), by,
                Rows.now(clock),
                postMortem, pass)
            .query(Long.class).single();
        participants.forEach(participant -> add(id, participant));
        return id;
    }

    /** Adds the next attempt of the first pass for what people have said one by one, and returns its id. */
    long hear(String postMortem, OffsetDateTime on, ZoneId zone, String by) {
        return jdbc.sql("""
            INSERT INTO meeting (post_mortem, pass, attempt, scheduled_for, zone, facilitator, invited_roles,
                                 invited_people, scheduled_by, scheduled_at)
            SELECT ?, 1, count(*) + 1, ?, ?, ?, '{}', '{}', ?, ? FROM meeting WHERE post_mortem = ? AND pass = 1
            RETURNING id""")
            .params(postMortem, on, zone.getId(), by, by, Rows.now(clock), postMortem).query(Long.class).single();
    }

    void write(long meeting, WrittenAccount account, String by) {
        jdbc.sql("""
            INSERT INTO account (meeting, person, went_well, got_in_the_way, surprised, written_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
            .params(meeting, by, account.wentWell(), account.gotInTheWay(), account.surprised(), Rows.now(clock))
            .update();
        account.saw().forEach(entry -> tell(meeting, "account", entry, null, by));
    }

    void hold(long meeting, Minutes minutes, List<String> presentRoles, String by) {
        jdbc.sql("UPDATE participant SET attended = person = ANY (?) WHERE meeting = ?")
            .params(array(minutes.present()), meeting).update();
        jdbc.sql("""
            UPDATE meeting
            SET held_at = ?, present_roles = ?, present_people = ?, went_well = ?, to_improve = ?, decisions = ?,
                open_questions = ?, findings = ?, recorded_by = ?, recorded_at = ?
            WHERE id = ?""")
            .params(minutes.heldAt(), array(presentRoles), array(minutes.present()), minutes.wentWell(),
                minutes.toImprove(),
                minutes.decisions(), minutes.openQuestions(), array(minutes.findings()), by, Rows.now(clock), meeting)
            .update();
        jdbc.sql("""
            UPDATE timeline_entry SET agreed = id::text = ANY (?)
            WHERE agreed IS NULL AND told_in = 'account' AND meeting IN (
                SELECT m.id FROM meeting m JOIN meeting this USING (post_mortem, pass)
                WHERE this.id = ? AND m.attempt <= this.attempt)""")
            .params(array(minutes.agreed()), meeting).update();
        minutes.told().forEach(entry -> tell(meeting, "meeting", entry, true, by));
    }

    void add(long meeting, Participant participant) {
        jdbc.sql("""
            INSERT INTO participant (meeting, person, position, groups, required)
            SELECT ?, ?, count(*) + 1, ?, ? FROM participant WHERE meeting = ?""")
            .params(meeting, participant.person(), array(participant.groups()), participant.required(), meeting)
            .update();
    }

    void newDate(long meeting, @Nullable String reason, String by) {
        jdbc.sql("UPDATE meeting SET new_date_reason = ?, new_date_by = ?, new_date_at = ? WHERE id = ?")
            .params(reason, by, Rows.now(clock), meeting).update();
    }

    /** @param reason null, as by, when the time limit has lapsed */
    void waive(long meeting, List<String> roles, @Nullable String reason, @Nullable String by) {
        roles.forEach(role -> jdbc.sql("""
            INSERT INTO waiver (meeting, role, reason, waived_by, waived_at) VALUES (?, ?, ?, ?, ?)""")
            .params(meeting, role, reason, by, Rows.now(clock)).update());
    }

    private void tell(long meeting, String toldIn, ToldEntry entry, @Nullable Boolean agreed, String by) {
        jdbc.sql("""
            INSERT INTO timeline_entry (post_mortem, meeting, at, precision, what, milestone, source, told_in, told_by,
                                        told_at, agreed)
            SELECT post_mortem, id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM meeting WHERE id = ?""")
            .params(Rows.time(entry.at().at()), entry.at().precision().name().toLowerCase(Locale.ROOT),
                entry.what(), entry.milestone(), entry.source(), toldIn, by, Rows.now(clock), agreed, meeting)
            .update();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
