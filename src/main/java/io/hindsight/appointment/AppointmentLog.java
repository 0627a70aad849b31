package io.hindsight.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** The appointments in the record, as they were sent last. */
@Repository
class AppointmentLog {

    /** @param cancelled whether people were told that it does not take place */
    record SentAppointment(int sequence, boolean cancelled, Appointment occasion) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AppointmentLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was sent last, which nobody else changes until the caller's transaction ends. */
    Optional<SentAppointment> lock(String uid) {
        return jdbc.sql("SELECT * FROM appointment WHERE uid = ? FOR UPDATE").param(uid).query(this::sent).optional();
    }

    /** Keeps what is sent now and returns its sequence, 0 for the first. */
    int keep(String uid, Appointment occasion) {
        return jdbc.sql("""
            INSERT INTO appointment (uid, post_mortem, sequence, occasion, begins_at, minutes, zone, place, subject,
                                     agenda, organizer, people, changed_at)
            VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid) DO UPDATE SET sequence = appointment.sequence + 1, begins_at = excluded.begins_at,
                minutes = excluded.minutes, zone = excluded.zone, place = excluded.place, subject = excluded.subject,
                agenda = excluded.agenda, organizer = excluded.organizer, people = excluded.people,
                changed_at = excluded.changed_at, cancelled = false
            RETURNING sequence""")
            .params(uid, occasion.postMortem(), occasion.kind(), Rows.time(occasion.begins()),
                occasion.minutes(), occasion.zone().getId(), occasion.place(), occasion.subject(),
                occasion.agenda(), occasion.organizer(), occasion.people().toArray(String[]::new), Rows.now(clock))
            .query(Integer.class).single();
    }

    /** Keeps that it does not take place, and returns the sequence of that. */
    int cancel(String uid) {
        return jdbc.sql("""
            UPDATE appointment SET sequence = sequence + 1, cancelled = true, changed_at = ? WHERE uid = ?
            RETURNING sequence""").params(Rows.now(clock), uid).query(Integer.class).single();
    }

    /** What is to begin, and was not cancelled. */
    List<String> ahead(String postMortem) {
        return jdbc
            .sql("SELECT uid FROM appointment WHERE post_mortem = ? AND NOT cancelled AND begins_at > ? ORDER BY uid")
            .params(postMortem, Rows.now(clock)).query(String.class).list();
    }

    private SentAppointment sent(ResultSet row, int number) throws SQLException {
        return new SentAppointment(row.getInt("sequence"), row.getBoolean("cancelled"), new Appointment(
            row.getString("post_mortem"), row.getString("occasion"), row.getTimestamp("begins_at").toInstant(),
            row.getInt("minutes"), ZoneId.of(row.getString("zone")), row.getString("place"), row.getString("subject"),
            row.getString("agenda"), row.getString("organizer"),
            List.of((String[]) row.getArray("people").getArray())));
    }
}
