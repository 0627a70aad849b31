package io.hindsight.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemList.Item;
import io.hindsight.record.PostMortemList.ListQuery;

/** Finds post-mortems for the list. */
@Repository
class PostMortemSearch {

    private static final String ALL = "FROM reviewed_incident reviewed JOIN post_mortem_state USING (post_mortem) ";
    /** What is due first of all that is open in it, and how late that is. */
    private static final String DUE = """
        LEFT JOIN LATERAL (
            SELECT array_agg(stage ORDER BY opened_at, stage) AS stages
            FROM open_stage WHERE open_stage.post_mortem = reviewed.post_mortem) open ON true
        LEFT JOIN LATERAL (
            SELECT min(due) AS due_at, max(late) AS late, max(age) AS age
            FROM open_work(:now) AS work WHERE work.post_mortem = reviewed.post_mortem) work ON true
        """;
    private static final String MATCHING = """
        WHERE (:severity::text IS NULL OR severity = :severity)
          AND (:state::text IS NULL OR state = :state)
          AND (:kind::text IS NULL OR kind = :kind)
          AND (:stage::text IS NULL OR EXISTS (
               SELECT FROM open_stage WHERE open_stage.post_mortem = reviewed.post_mortem AND stage = :stage))
          AND (NOT :overdue OR EXISTS (
               SELECT FROM open_work(:now) AS work WHERE work.post_mortem = reviewed.post_mortem AND late IS NOT NULL))
          AND (:text::text IS NULL OR strpos(lower(reviewed.post_mortem), lower(:text)) > 0
               OR strpos(lower(title), lower(:text)) > 0 OR strpos(lower(summary), lower(:text)) > 0)
        """ + "AND " + Circles.known("reviewed.post_mortem");

    private final JdbcClient jdbc;
    private final Clock clock;

    PostMortemSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PostMortemList list(ListQuery query, String reader) {
        List<Item> items = matching("""
            SELECT post_mortem, title, kind, severity, tlp, opened_at, closed_at, state, open.stages, work.due_at, work.late, work.age
            """ + ALL + DUE + MATCHING + "ORDER BY opened_at DESC, post_mortem DESC LIMIT :size OFFSET :skipped", query,
            reader)
            .param("size", query.size()).param("skipped", (long) query.page() * query.size())
            .query(this::item).list();
        long total = matching("SELECT count(*) " + ALL + MATCHING, query, reader).query(Long.class).single();
        return new PostMortemList(items, query.page(), query.size(), total);
    }

    private JdbcClient.StatementSpec matching(String sql, ListQuery query, String reader) {
        return jdbc.sql(sql).param("reader", reader)
            .param("severity", query.severity() == null ? null : query.severity().code())
            .param("kind", query.kind() == null ? null : query.kind().code())
            .param("state", query.state() == null ? null : query.state().code())
            .param("stage", query.stage() == null ? null : query.stage().code())
            .param("overdue", query.overdue()).param("now", Rows.now(clock))
            .param("text", query.text() == null || query.text().isBlank() ? null : query.text().strip());
    }

    private Item item(ResultSet row, int number) throws SQLException {
        Integer late = row.getObject("late", Integer.class);
        return new Item(row.getString("post_mortem"), row.getString("title"),
            IncidentKind.of(row.getString("kind")), Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), PostMortemState.of(row.getString("state")),
            stages(row), Rows.instant(row, "opened_at"),
            Rows.instant(row, "due_at"), Rows.instant(row, "closed_at"), late != null, late,
            row.getObject("age", Integer.class));
    }

    private List<Stage> stages(ResultSet row) throws SQLException {
        return row.getArray("stages") == null ? List.of()
            : Stream.of((String[]) row.getArray("stages").getArray()).map(Stage::of).toList();
    }
}
