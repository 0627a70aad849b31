package io.hindsight.circle;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.engine.Rows;

/** Writes who may know which post-mortem. That somebody knew it stays written when they have left. */
@Repository
class CircleLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    CircleLog(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    void open(String postMortem) {
        jdbc.sql("INSERT INTO circle (post_mortem, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .params(postMortem, Rows.now(clock)).update();
    }

    /** Those who have joined stay in the record. */
    void close(String postMortem) {
        jdbc.sql("DELETE FROM circle WHERE post_mortem = ?").param(postMortem).update();
    }

    /** Does nothing for those who are in it, nor where there is no circle. */
    void join(String postMortem, Collection<String> people, String reason, String by) {
        jdbc.sql("""
            INSERT INTO circle_member (post_mortem, person, joined_at, joined_by, reason)
            SELECT DISTINCT circle.post_mortem, person, ?::timestamptz, ?, ? FROM circle, unnest(?) AS person
            WHERE circle.post_mortem = ?
            ON CONFLICT DO NOTHING RETURNING person""")
            .params(Rows.now(clock), by, reason, people.toArray(String[]::new), postMortem).query(String.class).list()
            .forEach(person -> audit.note(AuditKind.CIRCLE_JOINED, postMortem, Map.of("person", person, "by", by)));
    }

    void leave(String postMortem, String person, String reason, String by) {
        jdbc.sql("""
            WITH leaving AS (DELETE FROM circle_member WHERE post_mortem = ? AND person = ? RETURNING *)
            INSERT INTO former_member (post_mortem, person, joined_at, joined_by, reason, left_at, left_by, left_reason)
            SELECT post_mortem, person, joined_at, joined_by, reason, ?, ?, ? FROM leaving""")
            .params(postMortem, person, Rows.now(clock), by, reason).update();
        audit.note(AuditKind.CIRCLE_LEFT, postMortem, Map.of("person", person, "by", by));
    }

    void mark(String postMortem, String before, String after, String reason, String by) {
        jdbc.sql("""
            INSERT INTO marking (post_mortem, tlp_before, tlp, reason, marked_by, marked_at)
            VALUES (?, ?, ?, ?, ?, ?)""").params(postMortem, before, after, reason, by, Rows.now(clock)).update();
    }
}
