package io.hindsight.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.incident.Incident.PhaseDuration;

/** The incidents that came in, each beside its original. */
@Repository
public class Incidents {

    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores an incident once. When another transaction is just storing the same one, waits for it.
     *
     * @return the new incident's id, or nothing when source and key are there already
     */
    public Optional<Long> store(Incident incident, Original original) {
        Optional<Long> id = jdbc.sql("""
            INSERT INTO incident (source, key, title, summary, kind, recurrence_of, category, severity, tlp, personal_data, remarks, assets,
                                  occurred_at, occurred_precision, detected_at, detected_precision,
                                  contained_at, contained_precision, recovered_at, recovered_precision,
                                  closed_at, closed_precision, original_format, original)
            VALUES (:source, :key, :title, :summary, :kind, :recurrenceOf, :category, :severity, :tlp, :personalData, :remarks, :assets,
                    :occurredAt, :occurredPrecision, :detectedAt, :detectedPrecision,
                    :containedAt, :containedPrecision, :recoveredAt, :recoveredPrecision,
                    :closedAt, :closedPrecision, :format, :original)
            ON CONFLICT (source, key) DO NOTHING
            RETURNING id""").params(IncidentRows.columns(incident)).param("format", original.format())
            .param("original", original.body()).query(Long.class).optional();
        id.ifPresent(stored -> incident.durations().forEach(duration -> store(stored, duration)));
        return id;
    }

    public Incident get(long id) {
        return jdbc.sql("SELECT * FROM incident WHERE id = :id").param("id", id).query(this::incident).single();
    }

    /** What this post-mortem is about, if there is such a post-mortem. */
    public Optional<Incident> ofPostMortem(String reference) {
        return reviewed(reference).optional();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such post-mortem */
    public Incident getOfPostMortem(String reference) {
        return reviewed(reference).single();
    }

    private JdbcClient.MappedQuerySpec<Incident> reviewed(String reference) {
        return jdbc
            .sql("SELECT * FROM incident WHERE id = (SELECT incident FROM reviewed_incident WHERE post_mortem = ?)")
            .param(reference).query(this::incident);
    }

    /** Has whoever changes this post-mortem wait for the others until the transaction ends; its incident's id. */
    public long lock(String postMortem) {
        return jdbc.sql("SELECT incident FROM reviewed_incident WHERE post_mortem = ? FOR UPDATE").param(postMortem)
            .query(Long.class).single();
    }

    /** Changes who may learn of it, in the caller's transaction; everything else stays. */
    public void mark(long id, Tlp tlp) {
        jdbc.sql("UPDATE incident SET tlp = ?, version = version + 1 WHERE id = ?").params(tlp.code(), id).update();
    }

    /** Has it understood anew, in the caller's transaction: all but who may learn of it, and what it is. */
    public void correct(long id, Incident corrected) {
        jdbc.sql("""
            UPDATE incident SET title = :title, summary = :summary, category = :category, severity = :severity,
                   personal_data = :personalData, occurred_at = :occurredAt, occurred_precision = :occurredPrecision,
                   detected_at = :detectedAt, detected_precision = :detectedPrecision,
                   contained_at = :containedAt, contained_precision = :containedPrecision,
                   recovered_at = :recoveredAt, recovered_precision = :recoveredPrecision,
                   closed_at = :closedAt, closed_precision = :closedPrecision, version = version + 1
            WHERE id = :id""").params(IncidentRows.columns(corrected)).param("id", id).update();
    }

    /** How often it was changed, and one more: 1 as it came in. */
    public int version(long id) {
        return jdbc.sql("SELECT version FROM incident WHERE id = ?").param(id).query(Integer.class).single();
    }

    public Original original(long id) {
        return jdbc.sql("SELECT original_format, original FROM incident WHERE id = :id").param("id", id)
            .query((row, number) -> new Original(row.getString(1), row.getBytes(2))).single();
    }

    long id(String source, String key) {
        return jdbc.sql("SELECT id FROM incident WHERE source = :source AND key = :key")
            .param("source", source).param("key", key).query(Long.class).single();
    }

    private void store(long incident, PhaseDuration duration) {
        jdbc.sql("INSERT INTO incident_duration (incident, phase, value, unit) VALUES (?, ?, ?, ?)")
            .params(incident, duration.phase(), duration.value(), duration.unit()).update();
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        return IncidentRows.read(row, durations(row.getLong("id")));
    }

    private List<PhaseDuration> durations(long incident) {
        return new ArrayList<>(
            jdbc.sql("SELECT phase, value, unit FROM incident_duration WHERE incident = ? ORDER BY id")
                .param(incident).query(PhaseDuration.class).list());
    }
}
