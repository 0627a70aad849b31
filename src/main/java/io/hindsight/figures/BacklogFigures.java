package io.hindsight.figures;

import static io.hindsight.figures.FigureSql.COUNTS;
import static io.hindsight.figures.FigureSql.dayOf;
import static io.hindsight.figures.FigureSql.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.figures.PeriodFigures.Age;
import io.hindsight.figures.PeriodFigures.Decided;
import io.hindsight.figures.PeriodFigures.EffectVerdict;
import io.hindsight.figures.PeriodFigures.Judged;
import io.hindsight.figures.PeriodFigures.Overdue;
import io.hindsight.strength.Strength;
import io.hindsight.text.Code;

/** What was late, how old what is open was, how strong what was decided is, and what it has changed. */
@Repository
class BacklogFigures {

    /** From how many working days on an action belongs to the next age: two weeks, a month, a quarter, half a year. */
    private static final List<Integer> AGES = List.of(1, 11, 21, 61, 121);

    private static final String OVERDUE = """
        WITH moment AS (
                 SELECT at, %2$s + (office_closing(%2$s) < at)::integer AS before
                 FROM unnest(:ends::text[]::timestamptz[]) AS at),
             stages AS MATERIALIZED (
                 SELECT span.opened_at, span.closed_at, first_due, due_at
                 FROM stage_span span JOIN counted_post_mortem counted USING (post_mortem)
                 WHERE (span.closed_at IS NULL OR span.closed_at >= :begin) AND span.opened_at < :end AND %1$s),
             actions AS MATERIALIZED (
                 SELECT proposed_at, settled_at, first_due, spans.due, spans.since, spans.until
                 FROM action_span span JOIN counted_post_mortem counted USING (post_mortem)
                 JOIN action_due_span spans USING (action)
                 WHERE (settled_at IS NULL OR settled_at >= :begin) AND proposed_at < :end AND %1$s)
        SELECT %3$s AS until, stages.late AS stages, stages.moved AS stages_moved,
               actions.late AS actions, actions.moved AS actions_moved
        FROM moment
        CROSS JOIN LATERAL (
            SELECT count(*) AS late, count(*) FILTER (WHERE due_at >= at) AS moved FROM stages
            WHERE opened_at < at AND (closed_at IS NULL OR closed_at >= at) AND first_due < at) stages
        CROSS JOIN LATERAL (
            SELECT count(*) AS late, count(*) FILTER (WHERE due >= before) AS moved FROM actions
            WHERE proposed_at < at AND (settled_at IS NULL OR settled_at >= at) AND first_due < before
              AND since <= at AND at < until) actions
        ORDER BY at""".formatted(COUNTS, dayOf("at"), dayOf("at - interval '1 second'"));
    private static final String OPEN_AGES = """
        SELECT width_bucket(today.number - first.number, :ages::integer[]) AS age, count(*) AS open,
               count(*) FILTER (WHERE moves > 0) AS moved
        FROM action_span span JOIN counted_post_mortem counted USING (post_mortem)
        JOIN working_day first ON first.day = first_due
        JOIN working_day today ON today.day = :last
        WHERE (settled_at IS NULL OR settled_at >= :end) AND proposed_at < :end AND %s
        GROUP BY 1""".formatted(COUNTS);
    private static final String DECIDED = """
        SELECT strength, count(*) FILTER (WHERE decision = 'approve') AS approved,
               count(*) FILTER (WHERE decision = 'approve' AND verified) AS verified,
               count(*) FILTER (WHERE decision <> 'approve') AS declined
        FROM decided_action JOIN counted_post_mortem counted USING (post_mortem)
        WHERE %s AND %s GROUP BY strength""".formatted(within("decided_at"), COUNTS);
    private static final String JUDGED = """
        SELECT CASE WHEN state = 'effective' AND EXISTS (
                   SELECT FROM revoked_effect revoked WHERE revoked.post_mortem = read.post_mortem
                     AND revoked.number = read.number AND %s) THEN 'revoked' ELSE verdict END AS verdict, count(*) AS actions
        FROM read_action read JOIN counted_post_mortem counted USING (post_mortem)
        WHERE %s AND %s GROUP BY 1""".formatted(Circles.known("revoked.again"), within("verified_at"), COUNTS);

    private final FigureSql sql;

    BacklogFigures(FigureSql sql) {
        this.sql = sql;
    }

    List<Overdue> overdue(FigureQuery query, String reader) {
        return sql.ask(OVERDUE, query, reader).query(Rows.as(Overdue.class)).list();
    }

    /** Each age, also where there is none of it. */
    List<Age> ages(FigureQuery query, String reader) {
        Map<Integer, Age> found = sql.ask(OPEN_AGES, query, reader).param("ages", AGES.toArray(Integer[]::new))
            .query((row, number) -> age(row.getInt("age"), row.getInt("open"), row.getInt("moved"))).list().stream()
            .collect(Collectors.toMap(Age::from, age -> age));
        return IntStream.rangeClosed(0, AGES.size()).mapToObj(place -> age(place, 0, 0))
            .map(none -> found.getOrDefault(none.from(), none)).toList();
    }

    private static Age age(int place, int open, int moved) {
        return new Age(place == 0 ? 0 : AGES.get(place - 1), place == AGES.size() ? null : AGES.get(place) - 1, open,
            moved);
    }

    /** The strongest first, also where none was decided on. */
    List<Decided> decided(FigureQuery query, String reader) {
        Map<Strength, Decided> found = sql.ask(DECIDED, query, reader).query(Rows.as(Decided.class)).list().stream()
            .collect(Collectors.toMap(Decided::strength, decided -> decided));
        return List.of(Strength.STRONG, Strength.INTERMEDIATE, Strength.WEAK).stream()
            .map(strength -> found.getOrDefault(strength, new Decided(strength, 0, 0, 0))).toList();
    }

    List<Judged> judged(FigureQuery query, String reader) {
        Map<EffectVerdict, Integer> found = sql.ask(JUDGED, query, reader)
            .query((row, number) -> new Judged(Code.find(EffectVerdict.class, row.getString("verdict")).orElseThrow(),
                row.getInt("actions")))
            .list().stream().collect(Collectors.toMap(Judged::verdict, Judged::actions));
        return Arrays.stream(EffectVerdict.values()).map(verdict -> new Judged(verdict, found.getOrDefault(verdict, 0)))
            .toList();
    }
}
