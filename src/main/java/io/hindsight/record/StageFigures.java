package io.hindsight.record;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentKind;

/**
 * How all post-mortems stand: those of incidents by stage, and how many there are of what did not happen beside them.
 */
@Repository
public class StageFigures {

    /**
     * In how many post-mortems a stage is open.
     *
     * @param late of these, past their due date
     */
    public record StageLoad(Stage stage, int open, int late) {
    }

    /** How many post-mortems of near misses, exercises or what went well are open. */
    public record KindLoad(IncidentKind kind, int open) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    StageFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many stages are open in all post-mortems of incidents that this reader may know; a stage that is open nowhere
     * is left out.
     */
    public List<StageLoad> load(String reader) {
        return jdbc
            .sql("""
            SELECT work.stage, count(*) AS open, count(late) AS late
            FROM open_work(:now) AS work JOIN reviewed_incident reviewed USING (post_mortem)
            WHERE work.kind = 'stage' AND reviewed.kind = 'incident' AND %s GROUP BY work.stage"""
                .formatted(Circles.known("work.post_mortem")))
            .param("now", Rows.now(clock)).param("reader", reader)
            .query((row, number) -> new StageLoad(Stage.of(row.getString("stage")), row.getInt("open"),
                row.getInt("late")))
            .list().stream().sorted(Comparator.comparing(StageLoad::stage)).toList();
    }

    /** What is no incident and open, of that which this reader may know; a kind of which there is none is left out. */
    public List<KindLoad> others(String reader) {
        return jdbc.sql("""
            SELECT kind, count(*) AS open FROM reviewed_incident reviewed
            JOIN post_mortem_state USING (post_mortem)
            WHERE state = 'open' AND kind <> 'incident' AND %s GROUP BY kind"""
            .formatted(Circles.known("reviewed.post_mortem"))).param("reader", reader)
            .query((row, number) -> new KindLoad(IncidentKind.of(row.getString("kind")), row.getInt("open")))
            .list().stream().sorted(Comparator.comparing(KindLoad::kind)).toList();
    }
}
