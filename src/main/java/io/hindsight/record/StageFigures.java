package io.hindsight.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** How all post-mortems stand. */
@Repository
public class StageFigures {

    /**
     * In how many post-mortems a stage is open.
     *
     * @param late of these, past their due date
     */
    public record StageLoad(Stage stage, int open, int late) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    StageFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many stages are open in all post-mortems that this reader may know; a stage that is open nowhere is left out.
     */
    public List<StageLoad> load(String reader) {
        return jdbc.sql("""
            SELECT stage, count(*) AS open, count(*) FILTER (WHERE due_at < :now) AS late
            FROM stage WHERE closed_at IS NULL AND %s GROUP BY stage""".formatted(Circles.known("stage.post_mortem")))
            .param("now", Rows.now(clock)).param("reader", reader)
            .query((row, number) -> new StageLoad(Stage.of(row.getString("stage")), row.getInt("open"),
                row.getInt("late")))
            .list().stream().sorted(Comparator.comparing(StageLoad::stage)).toList();
    }
}
