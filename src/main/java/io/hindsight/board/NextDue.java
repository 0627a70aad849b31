package io.hindsight.board;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.text.Code;
import io.hindsight.text.WordSearch;

/**
 * Finds the post-mortems in which something is open, the one first in which something is due first. Each kind of thing
 * that can be open is read in the order of its index, so far as the page goes; a post-mortem that is among the first of
 * all is among the first of some kind.
 */
@Repository
class NextDue {

    /** A post-mortem has few readings and risks that wait at the same time. */
    private static final int OF_ONE = 10;

    private static final String WANTED = """
        %s
        AND (:severity::text IS NULL OR EXISTS (
            SELECT FROM reviewed_incident about
            WHERE about.post_mortem = next.post_mortem AND about.severity = :severity))
        AND (:stage::text IS NULL OR EXISTS (
            SELECT FROM open_stage WHERE open_stage.post_mortem = next.post_mortem AND open_stage.stage = :stage))
        AND (NOT :mine OR next.post_mortem IN (
            SELECT post_mortem FROM due_task
            WHERE assignee = :reader OR assignee IN (SELECT person FROM stand_in WHERE deputy = :reader)))
        AND (:words::text IS NULL OR starts_with(lower(next.post_mortem), lower(:reference)) OR next.post_mortem IN (
            SELECT post_mortem FROM reviewed_words WHERE words @@ to_tsquery('simple', :words)))
        """.formatted(Circles.known("next.post_mortem"));
    private static final String SQL = """
        SELECT post_mortem FROM (
            (SELECT post_mortem, due::timestamptz AS due FROM first_task AS next
             WHERE %1$s ORDER BY next.due LIMIT :first)
            UNION ALL
            (SELECT post_mortem, due FROM first_stage AS next WHERE %1$s ORDER BY due LIMIT :first)
            UNION ALL
            (SELECT post_mortem, due_at FROM planned_reading AS next
             WHERE due_at >= :now AND %1$s ORDER BY due_at LIMIT :firstOfMany)
            UNION ALL
            (SELECT post_mortem, until FROM accepted_risk AS next
             WHERE accepted_until >= :now::date AND %1$s ORDER BY accepted_until LIMIT :firstOfMany)
            UNION ALL
            SELECT post_mortem, due::timestamptz FROM gathered_answer AS next WHERE post_mortem IS NOT NULL AND %1$s
        ) AS first GROUP BY post_mortem HAVING NOT :late OR min(due) < :now
        ORDER BY min(due), post_mortem LIMIT :size OFFSET :skipped""".formatted(WANTED);

    private final JdbcClient jdbc;
    private final Clock clock;

    NextDue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> references(BoardQuery query, String reader, int skipped, int size) {
        return asked(SQL, query, reader, skipped, size).query(String.class).list();
    }

    int count(BoardQuery query, String reader, int atMost) {
        return asked("SELECT count(*) FROM (" + SQL + ") AS counted", query, reader, 0, atMost).query(Integer.class)
            .single();
    }

    private JdbcClient.StatementSpec asked(String sql, BoardQuery query, String reader, int skipped, int size) {
        int first = skipped + size;
        return jdbc.sql(sql).param("reader", reader).param("now", Rows.now(clock)).param("mine", query.mine())
            .param("late", query.late()).param("severity", code(query.severity())).param("stage", code(query.stage()))
            .param("words", WordSearch.beginnings(query.text())).param("reference", query.text().strip())
            .param("first", first).param("firstOfMany", first * OF_ONE).param("size", size).param("skipped", skipped);
    }

    private static @Nullable String code(@Nullable Code of) {
        return of == null ? null : of.code();
    }
}
