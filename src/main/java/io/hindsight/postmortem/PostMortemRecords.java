package io.hindsight.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.analysis.Analyses;
import io.hindsight.engine.Rows;
import io.hindsight.evaluation.Evaluations;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Original;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.meeting.Meetings;
import io.hindsight.postmortem.PostMortemList.Item;
import io.hindsight.postmortem.PostMortemList.Query;
import io.hindsight.postmortem.PostMortemRecord.Received;
import io.hindsight.postmortem.PostMortemRecord.SignOff;
import io.hindsight.postmortem.PostMortemRecord.StageState;

/** Reads post-mortems from the record. */
@Repository
@Transactional(readOnly = true)
public class PostMortemRecords {

    private static final String MATCHING = """
        FROM post_mortem
        JOIN incident ON incident.id = post_mortem.incident
        LEFT JOIN LATERAL (
            SELECT array_agg(stage ORDER BY opened_at, stage) AS stages, min(due_at) AS due_at
            FROM stage WHERE stage.post_mortem = post_mortem.reference AND stage.closed_at IS NULL) open ON true
        WHERE (:severity::text IS NULL OR incident.severity = :severity)
          AND (:stage::text IS NULL OR :stage = ANY (open.stages))
          AND (NOT :overdue OR open.due_at < :now)
          AND (:text::text IS NULL OR strpos(lower(post_mortem.reference), lower(:text)) > 0
               OR strpos(lower(incident.title), lower(:text)) > 0 OR strpos(lower(incident.summary), lower(:text)) > 0)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Incidents incidents;
    private final Meetings meetings;
    private final Analyses analyses;
    private final Evaluations evaluations;

    PostMortemRecords(JdbcClient jdbc, Clock clock, Incidents incidents, Meetings meetings, Analyses analyses,
            Evaluations evaluations) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.incidents = incidents;
        this.meetings = meetings;
        this.analyses = analyses;
        this.evaluations = evaluations;
    }

    public Optional<PostMortemRecord> find(String reference) {
        return jdbc.sql("SELECT * FROM post_mortem WHERE reference = ?").param(reference).query(this::read).optional();
    }

    /** The incident exactly as it came in. */
    public Optional<Original> original(String reference) {
        return jdbc.sql("SELECT incident FROM post_mortem WHERE reference = ?").param(reference).query(Long.class)
            .optional().map(incidents::original);
    }

    public PostMortemList list(Query query) {
        List<Item> items = matching("""
            SELECT reference, title, severity, tlp, opened_at, post_mortem.closed_at, open.stages, open.due_at
            """ + MATCHING + "ORDER BY opened_at DESC, reference DESC LIMIT :size OFFSET :skipped", query)
            .param("size", query.size()).param("skipped", (long) query.page() * query.size())
            .query(this::item).list();
        long total = matching("SELECT count(*) " + MATCHING, query).query(Long.class).single();
        return new PostMortemList(items, query.page(), query.size(), total);
    }

    private JdbcClient.StatementSpec matching(String sql, Query query) {
        return jdbc.sql(sql)
            .param("severity", query.severity() == null ? null : query.severity().code())
            .param("stage", query.stage() == null ? null : query.stage().code())
            .param("overdue", query.overdue()).param("now", Timestamp.from(clock.instant()))
            .param("text", query.text() == null || query.text().isBlank() ? null : query.text().strip());
    }

    private Item item(ResultSet row, int number) throws SQLException {
        Instant closed = instant(row, "closed_at");
        Instant due = instant(row, "due_at");
        return new Item(row.getString("reference"), row.getString("title"), Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), closed == null ? "open" : "closed", stages(row), instant(row, "opened_at"),
            due, closed, due != null && due.isBefore(clock.instant()));
    }

    private List<Stage> stages(ResultSet row) throws SQLException {
        return row.getArray("stages") == null ? List.of()
            : Stream.of((String[]) row.getArray("stages").getArray()).map(Stage::of).toList();
    }

    private PostMortemRecord read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        Instant closed = instant(row, "closed_at");
        return new PostMortemRecord(reference, closed == null ? "open" : "closed", row.getString("opened_by"),
            instant(row, "opened_at"), closed, received(row.getLong("incident")), stages(reference),
            meetings.find(reference).orElse(null), analyses.find(reference).orElse(null),
            evaluations.find(reference), signOff(reference));
    }

    private Received received(long incident) {
        Original original = incidents.original(incident);
        return new Received(incidents.get(incident), original.format(), original.json());
    }

    private List<StageState> stages(String reference) {
        return jdbc.sql("""
            SELECT stage, opened_at, due_at, closed_at, coalesce(closed_at, ?) > due_at AS overdue
            FROM stage WHERE post_mortem = ? ORDER BY opened_at, stage""")
            .params(Timestamp.from(clock.instant()), reference)
            .query((row, number) -> new StageState(Stage.of(row.getString("stage")), instant(row, "opened_at"),
                instant(row, "due_at"), instant(row, "closed_at"), row.getBoolean("overdue"))).list();
    }

    private SignOff signOff(String reference) {
        return jdbc.sql("SELECT statement, signed_by, signed_at FROM sign_off WHERE post_mortem = ?").param(reference)
            .query(Rows.as(SignOff.class)).optional().orElse(null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
