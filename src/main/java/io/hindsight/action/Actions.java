package io.hindsight.action;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.ActionDecision;
import io.hindsight.action.Action.ActionRound;
import io.hindsight.action.Action.DueDateMove;
import io.hindsight.effect.EffectReadings;
import io.hindsight.effect.Revocation;
import io.hindsight.effect.Revocations;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.engine.Rows;
import io.hindsight.strength.Grades;

/** The improvements of the defences in the record. */
@Repository
public class Actions {

    private record ActionRow(long id, int number, String title, String kind, String what, String owner,
        String verifier, LocalDate dueOn, String priority, String criterion, int judgeAfter,
        @Nullable Integer measureEvery,
        @Nullable RhythmUnit measureUnit, Integer earlier, String proposedBy, Instant proposedAt, Instant droppedAt) {
    }

    private final JdbcClient jdbc;
    private final Grades grades;
    private final EffectReadings effects;
    private final Revocations revocations;

    Actions(JdbcClient jdbc, Grades grades, EffectReadings effects, Revocations revocations) {
        this.jdbc = jdbc;
        this.grades = grades;
        this.effects = effects;
        this.revocations = revocations;
    }

    /** The actions of this post-mortem in the order they were proposed, whether their causes came again or not. */
    public List<Action> of(String postMortem) {
        return of(postMortem, List.of());
    }

    /** The same, as far as this reader may know whether their causes came again. */
    public List<Action> of(String postMortem, String reader) {
        return of(postMortem, revocations.of(postMortem, reader));
    }

    private List<Action> of(String postMortem, List<Revocation> revoked) {
        List<ActionRow> rows = jdbc.sql("""
            SELECT action.*, earlier.number AS earlier
            FROM action LEFT JOIN action earlier ON earlier.id = action.follows
            WHERE action.post_mortem = ? ORDER BY action.number""")
            .param(postMortem).query(Rows.as(ActionRow.class)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var answers = byAction("SELECT * FROM action_answer", "position", postMortem, ActionAnswer.class);
        var decisions = byAction("SELECT * FROM action_decision", "round", postMortem, ActionDecision.class);
        var rounds = byAction("""
            SELECT *, round AS number FROM implementation LEFT JOIN verification USING (action, round)""", "round",
            postMortem, ActionRound.class);
        var moves = byAction("SELECT * FROM due_date_move", "position", postMortem, DueDateMove.class);
        List<Long> ids = rows.stream().map(ActionRow::id).toList();
        var readings = effects.of(ids);
        var strengths = grades.of(ids);
        return rows.stream().map(row -> new Action(row.id, postMortem, row.number, row.title, row.kind, row.what,
            of(row, answers), row.owner, row.verifier, row.dueOn, row.priority, row.criterion,
            new Rhythm(row.judgeAfter, row.measureEvery, row.measureUnit),
            row.earlier, row.proposedBy, row.proposedAt, of(row, decisions), of(row, rounds), of(row, moves),
            of(row, readings), row.droppedAt, of(row, strengths),
            revoked.stream().filter(one -> one.number() == row.number).toList())).toList();
    }

    /** The action, if this post-mortem has it. */
    public Optional<Action> find(String postMortem, long id) {
        return of(postMortem).stream().filter(action -> action.id() == id).findFirst();
    }

    /** Why no action is needed, when that is what was answered last. */
    public Optional<String> noActionReason(String postMortem) {
        return jdbc.sql("SELECT reason FROM hardening WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(String.class).list().stream().filter(Objects::nonNull).findFirst();
    }

    /** @throws IllegalStateException when this post-mortem has no such action, which is a fault of a model */
    public Action get(String postMortem, long id) {
        return find(postMortem, id)
            .orElseThrow(() -> new IllegalStateException("The post-mortem has no action " + id));
    }

    private <T> Map<Long, List<T>> byAction(String select, String order, String postMortem, Class<T> type) {
        RowMapper<T> mapper = Rows.as(type);
        return jdbc.sql(select + " WHERE action IN (SELECT id FROM action WHERE post_mortem = ?) ORDER BY " + order)
            .param(postMortem)
            .query((row, number) -> Map.entry(row.getLong("action"), mapper.mapRow(row, number))).list().stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static <T> List<T> of(ActionRow row, Map<Long, List<T>> details) {
        return details.getOrDefault(row.id, List.of());
    }
}
