package io.hindsight.postmortem;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.incident.Tlp;

/** How all post-mortems stand. */
@Repository
public class Figures {

    /**
     * In how many post-mortems a stage is open.
     *
     * @param late of these, past their due date
     */
    public record StageLoad(Stage stage, int open, int late) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many stages are open in all post-mortems; a stage that is open nowhere is left out. */
    public List<StageLoad> load() {
        return jdbc.sql("""
            SELECT stage, count(*) AS open, count(*) FILTER (WHERE due_at < ?) AS late
            FROM stage WHERE closed_at IS NULL GROUP BY stage""").param(Timestamp.from(clock.instant()))
            .query((row, number) -> new StageLoad(Stage.of(row.getString("stage")), row.getInt("open"), row.getInt("late")))
            .list().stream().sorted(Comparator.comparing(StageLoad::stage)).toList();
    }

    /** Those of these post-mortems that mail says nothing of but the reference. */
    public Set<String> confidential(Collection<String> references) {
        return references.isEmpty() ? Set.of() : jdbc.sql("""
            SELECT reference, tlp FROM post_mortem JOIN incident ON incident.id = post_mortem.incident
            WHERE reference IN (:references)""").param("references", references)
            .query((row, number) -> Tlp.of(row.getString("tlp")).isConfidential() ? row.getString("reference") : null)
            .list().stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
