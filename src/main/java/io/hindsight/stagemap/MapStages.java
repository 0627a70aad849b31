package io.hindsight.stagemap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.work.WorkItem;

/** Reads what is open by the processes that the map calls: a stage may run inside one that stands for several. */
@Repository
class MapStages {

    @Schema(description = "How many post-mortems are at one place of the map")
    record StageCount(
        @Schema(description = "The process that the map calls there", example = "meeting") String stage, int open,
        @Schema(description = "Of these, past the due date") int late) {
    }

    /** @param stage the process that the map calls where this is open */
    record StageStand(String stage, WorkItem item) {
    }

    private static final String AT = """
        SELECT work.*, CASE
            WHEN work.kind = 'sign-off' THEN 'sign-off'
            WHEN work.stage IN ('meeting', 'analysis', 'evaluation') AND EXISTS (
                SELECT FROM open_task task
                WHERE task.reference = work.post_mortem AND task.process = 'light-review') THEN 'light-review'
            WHEN work.stage = 'meeting' AND EXISTS (
                SELECT FROM open_stage again
                WHERE again.post_mortem = work.post_mortem AND again.stage = work.stage AND again.due_at = work.due
                  AND again.pass > 1) THEN 'second-meeting'
            ELSE work.stage END AS place
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
            SELECT place AS stage, count(DISTINCT post_mortem) AS open,
                   count(DISTINCT post_mortem) FILTER (WHERE late IS NOT NULL) AS late
            FROM (%s) AS here GROUP BY place ORDER BY place""".formatted(AT))
            .param("now", Rows.now(clock)).param("reader", reader).query(Rows.as(StageCount.class)).list();
    }

    /** Where one is, each place with what is due there first; nothing where the reader may not know it. */
    List<StageStand> of(String postMortem, String reader) {
        RowMapper<WorkItem> item = Rows.as(WorkItem.class);
        return jdbc.sql("""
            SELECT DISTINCT ON (place) * FROM (%s) AS here
            WHERE post_mortem = :postMortem ORDER BY place, due""".formatted(AT))
            .param("now", Rows.now(clock)).param("reader", reader).param("postMortem", postMortem)
            .query((row, number) -> new StageStand(row.getString("place"),
                Objects.requireNonNull(item.mapRow(row, number))))
            .list();
    }
}
