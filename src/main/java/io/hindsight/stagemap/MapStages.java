package io.hindsight.stagemap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** Reads what is open by the processes that the map calls: a stage may run inside one that stands for several. */
@Repository
class MapStages {

    @Schema(description = "How many post-mortems are at one place of the map")
    record StageCount(
        @Schema(description = "The process that the map calls there", example = "meeting") String stage, int open,
        @Schema(description = "Of these, past the due date") int late) {
    }

    /**
     * @param late whether the due date has passed
     * @param days working days since then, or else until then
     */
    record StageStand(String stage, Instant due, boolean late, int days) {
    }

    private static final String AT = """
        SELECT work.post_mortem, work.due, work.late IS NOT NULL AS late, coalesce(work.late, work.ahead, 0) AS days, CASE
            WHEN work.kind = 'sign-off' THEN 'sign-off'
            WHEN work.stage IN ('meeting', 'analysis', 'evaluation') AND EXISTS (
                SELECT FROM open_task task
                WHERE task.reference = work.post_mortem AND task.process = 'light-review') THEN 'light-review'
            WHEN work.stage = 'meeting' AND EXISTS (
                SELECT FROM open_stage again
                WHERE again.post_mortem = work.post_mortem AND again.stage = work.stage AND again.due_at = work.due
                  AND again.pass > 1) THEN 'second-meeting'
            ELSE work.stage END AS stage
        FROM open_work(:now) AS work
        WHERE work.kind IN ('stage', 'sign-off') AND work.post_mortem IS NOT NULL AND\s"""
        + Circles.known("work.post_mortem");

    private final JdbcClient jdbc;
    private final Clock clock;

    MapStages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of all that the reader may know; a place where none is is left out. */
    List<StageCount> counts(String reader) {
        return jdbc.sql("""
            SELECT stage, count(DISTINCT post_mortem) AS open,
                   count(DISTINCT post_mortem) FILTER (WHERE late) AS late
            FROM (%s) AS here GROUP BY stage ORDER BY stage""".formatted(AT))
            .param("now", Rows.now(clock)).param("reader", reader).query(Rows.as(StageCount.class)).list();
    }

    /** Where one is, each place with what is due there first; nothing where the reader may not know it. */
    List<StageStand> of(String postMortem, String reader) {
        return jdbc.sql("""
            SELECT DISTINCT ON (stage) stage, due, late, days
            FROM (%s) AS here WHERE post_mortem = :postMortem ORDER BY stage, due""".formatted(AT))
            .param("now", Rows.now(clock)).param("reader", reader).param("postMortem", postMortem)
            .query(Rows.as(StageStand.class)).list();
    }
}
