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

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.ActionDecision;
import io.hindsight.action.Action.ActionRound;
import io.hindsight.action.Action.Check;
import io.hindsight.action.Action.DueDateMove;
import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.strength.Grade;
import io.hindsight.strength.Grades;
import io.hindsight.strength.Strength;

/** The improvements of the defences in the record. */
@Repository
public class Actions {

    /**
     * What has to be looked after in one of many post-mortems.
     *
     * @param ends when the action was to be done, or the accepted risk ends
     */
    public record PendingAction(String postMortem, int number, String title, String owner, LocalDate ends,
        Strength strength) {
    }

    private record PendingRow(long id, String postMortem, int number, String title, String owner, LocalDate ends) {
    }

    private record ActionRow(long id, int number, String title, String kind, String what, String owner,
        String verifier, LocalDate dueOn, String priority, String criterion, int judgeAfter, Integer earlier,
        String proposedBy, Instant proposedAt, Instant droppedAt) {
    }

    private final JdbcClient jdbc;
    private final Grades grades;

    Actions(JdbcClient jdbc, Grades grades) {
        this.jdbc = jdbc;
        this.grades = grades;
    }

    /** The actions of this post-mortem in the order they were proposed. */
    public List<Action> of(String postMortem) {
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
        var checks = byAction("""
            SELECT * FROM effectiveness_check LEFT JOIN effectiveness_judgement USING (action, round)""", "round",
            postMortem, Check.class);
        var strengths = grades.of(rows.stream().map(ActionRow::id).toList());
        return rows.stream().map(row -> new Action(row.id, postMortem, row.number, row.title, row.kind, row.what,
            of(row, answers), row.owner, row.verifier, row.dueOn, row.priority, row.criterion, row.judgeAfter,
            row.earlier, row.proposedBy, row.proposedAt, of(row, decisions), of(row, rounds), of(row, moves),
            of(row, checks), row.droppedAt, of(row, strengths))).toList();
    }

    /** The action, if this post-mortem has it. */
    public Optional<Action> find(String postMortem, long id) {
        return of(postMortem).stream().filter(action -> action.id() == id).findFirst();
    }

    /**
     * Actions of all post-mortems that the reader may know, that were to be done before this day and are not verified,
     * the longest overdue first.
     */
    public List<PendingAction> overdue(LocalDate today, String reader) {
        return pending("coalesce(last.decision, 'approve') = 'approve' AND due_on < :to", "due_on", today, today,
            reader);
    }

    /**
     * Accepted risks of all post-mortems that the reader may know, that end from one day to another, the first that
     * ends first.
     */
    public List<PendingAction> risksEnding(LocalDate from, LocalDate to, String reader) {
        return pending("last.decision = 'accept-risk' AND accepted_until BETWEEN :from AND :to", "accepted_until", from,
            to,
            reader);
    }

    private List<PendingAction> pending(String condition, String day, LocalDate from, LocalDate to, String reader) {
        List<PendingRow> rows = jdbc.sql("""
            SELECT id, post_mortem, number, title, owner, %s AS ends FROM action LEFT JOIN LATERAL (
                SELECT * FROM action_decision WHERE action_decision.action = action.id ORDER BY round DESC LIMIT 1) last ON true
            WHERE dropped_at IS NULL AND NOT EXISTS (SELECT FROM verification WHERE verification.action = action.id AND verified) AND %s AND %s
            ORDER BY ends, post_mortem, number""".formatted(day, condition, Circles.known("action.post_mortem")))
            .param("from", from).param("to", to).param("reader", reader)
            .query(Rows.as(PendingRow.class)).list();
        var strengths = grades.of(rows.stream().map(PendingRow::id).toList());
        return rows.stream().map(row -> new PendingAction(row.postMortem, row.number, row.title, row.owner, row.ends,
            Grade.last(strengths.getOrDefault(row.id, List.of())))).toList();
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
