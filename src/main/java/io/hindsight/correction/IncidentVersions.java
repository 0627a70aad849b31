package io.hindsight.correction;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentFact.FactChange;

/** How incidents were corrected. */
@Repository
public class IncidentVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The corrections of what this post-mortem is about, oldest first. */
    public List<IncidentVersion> of(String postMortem) {
        return since(postMortem, 0);
    }

    /** Those that came after a version. */
    List<IncidentVersion> since(String postMortem, int version) {
        return jdbc.sql("""
            SELECT id, version, corrected_at, corrected_by, from_source, reason FROM incident_version
            WHERE post_mortem = ? AND version > ? ORDER BY id""").params(postMortem, version)
            .query((row, number) -> new IncidentVersion(row.getInt("version"),
                row.getTimestamp("corrected_at").toInstant(), row.getString("corrected_by"),
                row.getBoolean("from_source"), row.getString("reason"), changes(row.getLong("id"))))
            .list();
    }

    /** Keeps a correction, in the caller's transaction. */
    void keep(String postMortem, int version, boolean fromSource, List<FactChange> changes, String reason, String by) {
        long id = jdbc.sql("""
            INSERT INTO incident_version (post_mortem, version, from_source, reason, corrected_by, corrected_at)
            VALUES (?, ?, ?, ?, ?, ?) RETURNING id""")
            .params(postMortem, version, fromSource, reason, by, Rows.now(clock)).query(Long.class).single();
        changes.forEach(
            change -> jdbc
                .sql("INSERT INTO incident_change (incident_version, fact, before, after) VALUES (?, ?, ?, ?)")
                .params(id, change.fact().code(), change.before(), change.after()).update());
    }

    private List<FactChange> changes(long version) {
        return jdbc.sql("SELECT fact, before, after FROM incident_change WHERE incident_version = ?").param(version)
            .query(Rows.as(FactChange.class)).list().stream()
            .sorted((one, other) -> one.fact().compareTo(other.fact())).toList();
    }
}
