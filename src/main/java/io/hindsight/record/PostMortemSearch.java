package io.hindsight.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

    private static final String MATCHING = """
        FROM reviewed_incident reviewed JOIN post_mortem_state USING (post_mortem)
        LEFT JOIN LATERAL (
            SELECT array_agg(stage ORDER BY opened_at, stage) AS stages, min(due_at) AS due_at
            FROM stage WHERE stage.post_mortem = reviewed.post_mortem AND stage.closed_at IS NULL) open ON true
        WHERE (:severity::text IS NULL OR severity = :severity)
          AND (:state::text IS NULL OR state = :state)
          AND (:kind::text IS NULL OR kind = :kind)
          AND (:stage::text IS NULL OR :stage = ANY (open.stages))
          AND (NOT :overdue OR open.due_at < :now)
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
            SELECT post_mortem, title, kind, severity, tlp, opened_at, closed_at, state, open.stages, open.due_at
            """ + MATCHING + "ORDER BY opened_at DESC, post_mortem DESC LIMIT :size OFFSET :skipped", query, reader)
            .param("size", query.size()).param("skipped", (long) query.page() * query.size())
            .query(this::item).list();
        long total = matching("SELECT count(*) " + MATCHING, query, reader).query(Long.class).single();
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
        Instant closed = Rows.instant(row, "closed_at");
        Instant due = Rows.instant(row, "due_at");
        return new Item(row.getString("post_mortem"), row.getString("title"),
            IncidentKind.of(row.getString("kind")), Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), PostMortemState.of(row.getString("state")),
            stages(row), Rows.instant(row, "opened_at"),
            due, closed, due != null && due.isBefore(clock.instant()));
    }

    private List<Stage> stages(ResultSet row) throws SQLException {
        return row.getArray("stages") == null ? List.of()
            : Stream.of((String[]) row.getArray("stages").getArray()).map(Stage::of).toList();
    }
}
