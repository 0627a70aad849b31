package io.hindsight.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.evaluation.Evaluation.Progress;

/** Whom a response was given to evaluate, and how long they are waited for. */
@Repository
class EvaluationCalls {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Progress> find(String postMortem) {
        return jdbc.sql("""
            SELECT roles AS asked, answered, waits_until, closed_at AS closed,
                   CASE WHEN closed_at IS NULL THEN '{}'
                        ELSE ARRAY(SELECT role FROM unnest(roles) AS role WHERE role <> ALL (heard)) END AS missing
            FROM evaluation_call c, LATERAL (
                SELECT count(*)::int AS answered,
                       coalesce(array_agg(role) FILTER (WHERE role IS NOT NULL), '{}') AS heard
                FROM evaluation e WHERE e.post_mortem = c.post_mortem) AS answers
            WHERE post_mortem = ?""").param(postMortem).query(Rows.as(Progress.class)).optional();
    }

    void ask(String postMortem, List<String> roles, Instant waitsUntil) {
        jdbc.sql("INSERT INTO evaluation_call (post_mortem, roles, asked_at, waits_until) VALUES (?, ?, ?, ?)")
            .params(postMortem, roles.toArray(String[]::new), Rows.now(clock), Rows.time(waitsUntil)).update();
    }

    /** From here on what was said can be read. */
    void close(String postMortem) {
        jdbc.sql("UPDATE evaluation_call SET closed_at = ? WHERE post_mortem = ? AND closed_at IS NULL")
            .params(Rows.now(clock), postMortem).update();
    }
}
