package io.hindsight.board;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.search.Search;
import io.hindsight.search.Sought;
import io.hindsight.text.Code;

/**
 * Finds the post-mortems in which something is open, the one first in which something is due first. Each kind of thing
 * that can be open is read in the order of its index, so far as the page goes; a post-mortem that is among the first of
 * all is among the first of some kind.
 */
@Repository
class NextDue {

    /** A post-mortem has few readings and risks that wait at the same time. */
    private static final int OF_ONE = 4;

    private static final String MINE = """
        SELECT post_mortem FROM due_task
        WHERE assignee = :reader OR assignee IN (SELECT person FROM stand_in WHERE deputy = :reader)""";
    private static final String SAID = "SELECT post_mortem FROM (%s) AS said".formatted(Search.FOUND);
    private static final String WANTED = """
        %s
        AND (:severity::text IS NULL OR EXISTS (
            SELECT FROM reviewed_incident about
            WHERE about.post_mortem = next.post_mortem AND about.severity = :severity))
        AND (:stage::text IS NULL OR EXISTS (
            SELECT FROM open_stage WHERE open_stage.post_mortem = next.post_mortem AND open_stage.stage = :stage))
        AND (:sought::text IS NULL OR EXISTS (%s))
        """.formatted(Circles.known("next.post_mortem"), Search.found("next.post_mortem"));
    /** Each branch by its index. Readings and risks that are late are tasks. */
    private static final String OF_ALL = """
        SELECT post_mortem FROM (
            (SELECT post_mortem, due::timestamptz AS due FROM first_task AS next
             WHERE %1$s ORDER BY next.due LIMIT :first)
            UNION ALL
            (SELECT post_mortem, due FROM first_stage AS next WHERE %1$s ORDER BY due LIMIT :first)
            UNION ALL
            SELECT ahead.post_mortem, due_at FROM (
                SELECT post_mortem, due_at, action FROM reading_ahead AS next
                WHERE NOT :pressing AND due_at >= :now AND %1$s ORDER BY due_at LIMIT :firstOfMany) AS ahead %2$s
            UNION ALL
            SELECT ahead.post_mortem, until FROM (
                SELECT post_mortem, until, action FROM risk_ahead AS next
                WHERE NOT :pressing AND accepted_until >= :now::date AND %1$s ORDER BY accepted_until LIMIT :firstOfMany)
            AS ahead %3$s
            UNION ALL
            SELECT post_mortem, due::timestamptz FROM gathered_answer AS next
            WHERE NOT :alone AND post_mortem IS NOT NULL AND %1$s
        ) AS first GROUP BY post_mortem HAVING NOT :late OR min(due) < :now
        ORDER BY min(due), post_mortem LIMIT :size OFFSET :skipped""".formatted(WANTED, waitedFor("effectiveness"),
        waitedFor("accepted-risk"));
    /** Where few come into question, these are looked at one by one. */
    private static final String OF_FEW = """
        SELECT post_mortem FROM (SELECT DISTINCT post_mortem FROM (%%s) AS found) AS next
        CROSS JOIN LATERAL (
            SELECT min(due) AS due FROM unfinished WHERE unfinished.post_mortem = next.post_mortem) AS first
        WHERE due IS NOT NULL AND (NOT :late OR due < :now) AND %s
        ORDER BY due, post_mortem LIMIT :size OFFSET :skipped""".formatted(WANTED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Search search;

    NextDue(JdbcClient jdbc, Clock clock, Search search) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = search;
    }

    /** @param sought what the query's text says */
    List<String> references(BoardQuery query, Sought sought, String reader, int skipped, int size) {
        return sought.isVain() ? List.of()
            : asked(sql(query, sought), query, sought, reader, skipped, size).query(String.class).list();
    }

    /** Of all that the reader may know. Where tasks and stages are enough, nothing else is looked at. */
    int count(BoardQuery query, String reader, int atMost) {
        int pressing = count(query, reader, atMost, true);
        return pressing == atMost ? atMost : count(query, reader, atMost, false);
    }

    private int count(BoardQuery query, String reader, int atMost, boolean isAlone) {
        return asked("SELECT count(*) FROM (%s) AS counted".formatted(OF_ALL), query, Sought.NOTHING, reader, 0, atMost)
            .param("alone", isAlone).param("pressing", isAlone || query.late())
            .query(Integer.class).single();
    }

    private String sql(BoardQuery query, Sought sought) {
        if (query.mine()) {
            return OF_FEW.formatted(MINE);
        }
        return !sought.isEmpty() && search.isRare(sought) ? OF_FEW.formatted(SAID) : OF_ALL;
    }

    private JdbcClient.StatementSpec asked(String sql, BoardQuery query, Sought sought, String reader, int skipped,
            int size) {
        int first = skipped + size;
        return jdbc.sql(sql).param("reader", reader).param("now", Rows.now(clock))
            .param("late", query.late()).param("severity", code(query.severity())).param("stage", code(query.stage()))
            .param("sought", sought.query()).param("alone", false).param("pressing", query.late())
            .param("first", first).param("firstOfMany", first * OF_ONE).param("size", size).param("skipped", skipped);
    }

    /** One by one, since the planner would read all that run. */
    private static String waitedFor(String process) {
        return """
            CROSS JOIN LATERAL (
                SELECT FROM running_action running
                WHERE running.post_mortem = ahead.post_mortem AND running.process = '%s' AND running.action = ahead.action
                LIMIT 1) AS waits""".formatted(process);
    }

    private static @Nullable String code(@Nullable Code of) {
        return of == null ? null : of.code();
    }
}
