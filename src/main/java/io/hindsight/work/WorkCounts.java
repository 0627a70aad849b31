package io.hindsight.work;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** How much is somebody’s. Counting ends at a limit, so that it costs no more where more is open. */
@Repository
public class WorkCounts {

    /** Where counting ends: it stands for as many or more. */
    public static final int COUNTED = 1000;

    /**
     * @param mine   tasks that the reader has, or somebody for whom they stand in
     * @param late   of these
     * @param toTake tasks that nobody has and the reader may take
     */
    public record OwnCounts(int mine, int late, int toTake) {
    }

    private static final String SQL = """
        SELECT count(*) AS mine, count(late) AS late, (
            SELECT count(*) FROM (
                SELECT DISTINCT task FROM (
                    SELECT task FROM offered_task
                    WHERE team = ANY (:teams) AND %s LIMIT :most * cardinality(:teams)) AS offered
                LIMIT :most) AS free) AS to_take
        FROM (
            SELECT DISTINCT task, late FROM open_work(:now) AS work
            WHERE task IS NOT NULL AND person = ANY (:holders) AND %s
            LIMIT :most) AS held
        """.formatted(Circles.known("offered_task.post_mortem"), Circles.known("work.post_mortem"));

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public OwnCounts of(String reader, Collection<String> groups) {
        // Known beforehand, so that an index leads to what they have.
        List<String> holders = jdbc.sql("SELECT ? UNION ALL SELECT person FROM stand_in WHERE deputy = ?")
            .params(reader, reader).query(String.class).list();
        return jdbc.sql(SQL).param("now", Rows.now(clock)).param("reader", reader).param("most", COUNTED)
            .param("holders", holders.toArray(String[]::new))
            .param("teams", groups.toArray(String[]::new)).query(Rows.as(OwnCounts.class)).single();
    }
}
