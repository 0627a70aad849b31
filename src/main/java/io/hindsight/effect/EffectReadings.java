package io.hindsight.effect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** The readings of the effect of actions in the record. */
@Repository
public class EffectReadings {

    private final JdbcClient jdbc;
    private final Clock clock;

    EffectReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The readings of these actions, oldest first, by the action's id. */
    public Map<Long, List<EffectReading>> of(Collection<Long> actions) {
        RowMapper<EffectReading> mapper = Rows.as(EffectReading.class);
        return jdbc.sql("""
            SELECT *, round AS number
            FROM effectiveness_check LEFT JOIN effectiveness_judgement USING (action, round)
            WHERE action = ANY (:actions) ORDER BY round""").param("actions", actions.toArray(Long[]::new))
            .query((row, number) -> Map.entry(row.getLong("action"), mapper.mapRow(row, number))).list().stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /**
     * Plans the next reading, and returns when it is.
     *
     * @param putOff days until somebody is asked again who could not tell; null for others
     */
    public Instant plan(long action, EffectSeries series, @Nullable Integer putOff) {
        Instant due = series.next(clock.instant(), putOff);
        jdbc.sql("INSERT INTO effectiveness_check (action, round, due_at, planned_at) VALUES (?, ?, ?, ?)")
            .params(action, series.readings().size() + 1, Rows.time(due), Rows.now(clock)).update();
        return due;
    }

    /**
     * Keeps what somebody found in the reading that was planned last.
     *
     * @param value what was measured; may be null
     * @return what the readings come to with it
     * @throws Refusal when they put off what has to be decided, or somebody else was faster
     */
    public Effect judge(long action, EffectSeries series, ReadingOutcome outcome, @Nullable String value,
            String findings, String by) {
        series.check(outcome);
        int kept = jdbc.sql("""
            INSERT INTO effectiveness_judgement (action, round, outcome, value, findings, judged_by, judged_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(action, series.readings().size(), outcome.code(), value, findings, by, Rows.now(clock)).update();
        if (kept == 0) {
            throw new Refusal("refused.task.gone");
        }
        return new EffectSeries(series.rhythm(), series.begun(), of(List.of(action)).getOrDefault(action, List.of()))
            .effect();
    }
}
