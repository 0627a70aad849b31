package io.hindsight.figures;

import static io.hindsight.figures.FigureSql.COUNTS;
import static io.hindsight.figures.FigureSql.dayOf;
import static io.hindsight.figures.FigureSql.part;
import static io.hindsight.figures.FigureSql.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.figures.PeriodFigures.CauseCount;
import io.hindsight.figures.PeriodFigures.Flow;
import io.hindsight.figures.PeriodFigures.StageTime;

/** How post-mortems come and go, how long their stages take, and what was found to be behind them. */
@Repository
class CourseFigures {

    private static final String FLOW = """
        SELECT %s AS part, what, count(*) AS times FROM (
            SELECT 'opened' AS what, opened_at AS at FROM counted_post_mortem counted WHERE %s AND %7$s
            UNION ALL SELECT 'closed', closed_at FROM counted_post_mortem counted WHERE %s AND %7$s
            UNION ALL SELECT ended_as, ended_at FROM counted_post_mortem counted WHERE %s AND %7$s
            UNION ALL SELECT 'removed', removed_at FROM counted_post_mortem counted WHERE %s AND %7$s
            UNION ALL SELECT 'sent-back', sent_at FROM sending_back JOIN counted_post_mortem counted USING (post_mortem)
                WHERE %s AND %7$s
            UNION ALL SELECT 'again', related_at FROM follow_up JOIN counted_post_mortem counted USING (post_mortem)
                WHERE %8$s AND %7$s) AS happened
        GROUP BY part, what"""
        .formatted(part("at"), within("opened_at"), within("closed_at"), within("ended_at"), within("removed_at"),
            within("sent_at"), COUNTS, within("related_at"));
    private static final String STAGES = """
        SELECT stage, count(*) AS closed,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY ended.number - begun.number) AS median,
               percentile_cont(0.5) WITHIN GROUP (ORDER BY due.number - begun.number) AS planned,
               count(*) FILTER (WHERE span.closed_at <= due_at) AS on_time, count(*) FILTER (WHERE first_due < due_at) AS moved
        FROM stage_span span JOIN counted_post_mortem counted USING (post_mortem)
        JOIN working_day begun ON begun.day = %s
        JOIN working_day ended ON ended.day = %s
        JOIN working_day due ON due.day = %s
        WHERE NOT removed AND %s AND %s
        GROUP BY stage
        ORDER BY array_position(ARRAY['meeting', 'analysis', 'evaluation', 'plan', 'hardening', 'training'], stage)"""
        .formatted(dayOf("span.opened_at"), dayOf("span.closed_at"), dayOf("first_due"), within("span.closed_at"),
            COUNTS);
    private static final String CAUSES = """
        SELECT category, count(*) AS found, count(DISTINCT post_mortem) AS in
        FROM approved_cause JOIN counted_post_mortem counted USING (post_mortem)
        WHERE %s AND %s GROUP BY category ORDER BY found DESC, category""".formatted(within("reviewed_at"), COUNTS);

    private final FigureSql sql;

    CourseFigures(FigureSql sql) {
        this.sql = sql;
    }

    List<Flow> flow(FigureQuery query, String reader) {
        List<LocalDate> parts = query.parts();
        List<Map<String, Integer>> counted =
            parts.stream().map(day -> (Map<String, Integer>) new HashMap<String, Integer>())
                .toList();
        sql.ask(FLOW, query, reader).query(row -> {
            counted.get(row.getInt("part") - 1).put(row.getString("what"), row.getInt("times"));
        });
        return IntStream.range(0, parts.size()).mapToObj(part -> {
            ToIntFunction<String> of = what -> counted.get(part).getOrDefault(what, 0);
            return new Flow(parts.get(part), of.applyAsInt("opened"), of.applyAsInt("closed"),
                of.applyAsInt("sent-back"), of.applyAsInt("again"), of.applyAsInt("withdrawn"),
                of.applyAsInt("ended-early"), of.applyAsInt("joined"), of.applyAsInt("removed"));
        }).toList();
    }

    List<StageTime> stages(FigureQuery query, String reader) {
        return sql.ask(STAGES, query, reader).query(Rows.as(StageTime.class)).list();
    }

    List<CauseCount> causes(FigureQuery query, String reader) {
        return sql.ask(CAUSES, query, reader).query(Rows.as(CauseCount.class)).list();
    }
}
