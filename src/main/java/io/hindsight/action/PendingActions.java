package io.hindsight.action;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.strength.Grade;
import io.hindsight.strength.Grades;
import io.hindsight.strength.Strength;

/** What has to be looked after of the actions of all post-mortems. */
@Repository
public class PendingActions {

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

    private final JdbcClient jdbc;
    private final Grades grades;

    PendingActions(JdbcClient jdbc, Grades grades) {
        this.jdbc = jdbc;
        this.grades = grades;
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
}
