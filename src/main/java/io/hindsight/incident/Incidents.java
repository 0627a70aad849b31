package io.hindsight.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.Incident.Times;
import io.hindsight.incident.PointInTime.Precision;

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
            INSERT INTO incident (source, key, title, summary, kind, recurrence_of, category, severity, tlp, personal_data, remarks,
                                  occurred_at, occurred_precision, detected_at, detected_precision,
                                  contained_at, contained_precision, recovered_at, recovered_precision,
                                  closed_at, closed_precision, original_format, original)
            VALUES (:source, :key, :title, :summary, :kind, :recurrenceOf, :category, :severity, :tlp, :personalData, :remarks,
                    :occurredAt, :occurredPrecision, :detectedAt, :detectedPrecision,
                    :containedAt, :containedPrecision, :recoveredAt, :recoveredPrecision,
                    :closedAt, :closedPrecision, :format, :original)
            ON CONFLICT (source, key) DO NOTHING
            RETURNING id""").params(columns(incident)).param("format", original.format())
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

    /** Changes who may learn of it, in the caller's transaction; everything else stays as it came in. */
    public void mark(long id, Tlp tlp) {
        jdbc.sql("UPDATE incident SET tlp = ? WHERE id = ?").params(tlp.code(), id).update();
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

    private Map<String, Object> columns(Incident incident) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("source", incident.source());
        columns.put("key", incident.key());
        columns.put("title", incident.title());
        columns.put("summary", incident.summary());
        columns.put("kind", incident.kind().code());
        columns.put("recurrenceOf", incident.recurrenceOf());
        columns.put("category", incident.category());
        columns.put("severity", incident.severity().code());
        columns.put("tlp", incident.tlp().code());
        columns.put("personalData", incident.personalData());
        columns.put("remarks", incident.remarks().toArray(String[]::new));
        time(columns, "occurred", incident.times().occurred());
        time(columns, "detected", incident.times().detected());
        time(columns, "contained", incident.times().contained());
        time(columns, "recovered", incident.times().recovered());
        time(columns, "closed", incident.times().closed());
        return columns;
    }

    private void time(Map<String, Object> columns, String name, @Nullable PointInTime time) {
        columns.put(name + "At", time == null ? null : Timestamp.from(time.at()));
        columns.put(name + "Precision", time == null ? null : time.precision().name().toLowerCase(Locale.ROOT));
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        Times times = new Times(time(row, "occurred"), time(row, "detected"), time(row, "contained"),
            time(row, "recovered"), time(row, "closed"));
        return new Incident(row.getString("source"), row.getString("key"), row.getString("title"),
            row.getString("summary"), IncidentKind.of(row.getString("kind")), row.getString("category"),
            Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), row.getBoolean("personal_data"), times, durations(row.getLong("id")),
            List.of((String[]) row.getArray("remarks").getArray()), row.getString("recurrence_of"));
    }

    private @Nullable PointInTime time(ResultSet row, String name) throws SQLException {
        Timestamp at = row.getTimestamp(name + "_at");
        return at == null ? null : new PointInTime(at.toInstant(),
            Precision.valueOf(row.getString(name + "_precision").toUpperCase(Locale.ROOT)));
    }

    private List<PhaseDuration> durations(long incident) {
        return new ArrayList<>(
            jdbc.sql("SELECT phase, value, unit FROM incident_duration WHERE incident = ? ORDER BY id")
                .param(incident).query(PhaseDuration.class).list());
    }
}
