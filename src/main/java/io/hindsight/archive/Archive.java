package io.hindsight.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.archive.PostMortemList.Item;
import io.hindsight.archive.PostMortemList.ListQuery;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Stage;
import io.hindsight.search.Passage;
import io.hindsight.search.Passages;
import io.hindsight.search.Search;

/** The list of all post-mortems, each page by as many statements, however many there are. */
@Repository
public class Archive {

    /** What is due first of all that is open in each, and how late that is. */
    private static final String DETAILS = """
        SELECT post_mortem, title, kind, severity, tlp, opened_at, closed_at, state, open.stages, work.due_at, work.late,
               work.age
        FROM unnest(:references::text[]) WITH ORDINALITY AS shown (post_mortem, place)
        JOIN reviewed_incident reviewed USING (post_mortem)
        JOIN post_mortem_state USING (post_mortem)
        LEFT JOIN LATERAL (
            SELECT array_agg(stage ORDER BY opened_at, stage) AS stages
            FROM open_stage WHERE open_stage.post_mortem = shown.post_mortem) open ON true
        LEFT JOIN LATERAL (
            SELECT min(due) AS due_at, max(late) AS late, max(age) AS age
            FROM open_work(:now) AS work WHERE work.post_mortem = shown.post_mortem) work ON true
        ORDER BY shown.place""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Search search;
    private final Passages passages;

    Archive(JdbcClient jdbc, Clock clock, Search search, Passages passages) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = search;
        this.passages = passages;
    }

    /** What this reader may know of it, counts and passages included. */
    @Transactional(readOnly = true)
    public PostMortemList list(ListQuery query, String reader) {
        if (query.text().isVain()) {
            return new PostMortemList(List.of(), query.page(), query.size(), 0, false, query.text().passedOver());
        }
        boolean rare = !query.text().isEmpty() && search.isRare(query.text());
        ListSql sql = new ListSql(query, reader, clock);
        List<String> found = sql.page(jdbc, rare).query(String.class).list();
        List<String> shown = found.subList(0, Math.min(found.size(), query.size()));
        int total = query.page() == 0 && found.size() <= query.size() ? found.size()
            : sql.count(jdbc).query(Integer.class).single();
        return new PostMortemList(items(shown, passages.of(shown, query.text())), query.page(), query.size(),
            total, found.size() > query.size(), query.text().passedOver());
    }

    private List<Item> items(List<String> references, Map<String, List<Passage>> passages) {
        return references.isEmpty() ? List.of()
            : jdbc.sql(DETAILS).param("references", references.toArray(String[]::new)).param("now", Rows.now(clock))
                .query((row, number) -> item(row, passages.getOrDefault(row.getString("post_mortem"), List.of())))
                .list();
    }

    private static Item item(ResultSet row, List<Passage> passages) throws SQLException {
        Integer late = row.getObject("late", Integer.class);
        return new Item(row.getString("post_mortem"), row.getString("title"),
            IncidentKind.of(row.getString("kind")), Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), PostMortemState.of(row.getString("state")),
            stages(row), Rows.instant(row, "opened_at"),
            Rows.instant(row, "due_at"), Rows.instant(row, "closed_at"), late != null, late,
            row.getObject("age", Integer.class), passages);
    }

    private static List<Stage> stages(ResultSet row) throws SQLException {
        return row.getArray("stages") == null ? List.of()
            : Stream.of((String[]) row.getArray("stages").getArray()).map(Stage::of).toList();
    }
}
