package io.hindsight.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.board.BoardRow.StageMark;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Stage;
import io.hindsight.search.Search;
import io.hindsight.search.Sought;
import io.hindsight.text.Code;
import io.hindsight.track.Track;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;
import io.hindsight.work.WorkKind;

/** Every post-mortem with something open, each page by as many statements, however many there are. */
@Repository
public class WorkBoard {

    private static final String FACES = """
        SELECT about.post_mortem, title, kind, severity, tlp, state, track, instance,
               ARRAY (SELECT stage FROM stage_course course WHERE course.post_mortem = about.post_mortem) AS begun
        FROM reviewed_incident about
        JOIN post_mortem_state USING (post_mortem)
        LEFT JOIN LATERAL (SELECT track FROM chosen_track WHERE chosen_track.post_mortem = about.post_mortem) chosen ON true
        LEFT JOIN LATERAL (SELECT instance FROM running_map WHERE running_map.post_mortem = about.post_mortem LIMIT 1) map ON true
        WHERE about.post_mortem = ANY (:references)""";

    /** Each ends at {@link BoardPage#COUNTED}. */
    public record BoardCounts(int open, int late) {
    }

    private final Search search;
    private final NextDue next;
    private final OpenWork work;
    private final JdbcClient jdbc;

    WorkBoard(Search search, NextDue next, OpenWork work, JdbcClient jdbc) {
        this.search = search;
        this.next = next;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** What this reader may know of it, counts included; what has been late for the longest time first. */
    @Transactional(readOnly = true)
    public BoardPage page(BoardQuery query, String reader) {
        Sought sought = search.read(query.text());
        List<String> found =
            next.references(query, sought, reader, query.page() * BoardQuery.SIZE, BoardQuery.SIZE + 1);
        List<String> shown = found.subList(0, Math.min(found.size(), BoardQuery.SIZE));
        BoardCounts counts = counts(reader);
        return new BoardPage(rows(shown, reader), query.page(),
            found.size() > BoardQuery.SIZE && query.page() < BoardQuery.LAST_PAGE,
            counts.open(), counts.late(), sought.passedOver());
    }

    /** How many post-mortems have something open, and in how many of these something is late. */
    public BoardCounts counts(String reader) {
        return new BoardCounts(next.count(BoardQuery.ALL, reader, BoardPage.COUNTED),
            next.count(BoardQuery.LATE, reader, BoardPage.COUNTED));
    }

    private List<BoardRow> rows(List<String> references, String reader) {
        if (references.isEmpty()) {
            return List.of();
        }
        Map<String, List<WorkItem>> open = work.of(references, reader);
        Map<String, BoardRow> rows = jdbc.sql(FACES).param("references", references.toArray(String[]::new))
            .query((row, number) -> row(row, open.getOrDefault(row.getString("post_mortem"), List.of()))).list()
            .stream().collect(Collectors.toMap(BoardRow::reference, Function.identity()));
        // What somebody has done meanwhile is not open any more.
        return references.stream().map(rows::get).filter(Objects::nonNull).filter(row -> !row.work().isEmpty())
            .toList();
    }

    private static BoardRow row(ResultSet row, List<WorkItem> work) throws SQLException {
        List<String> begun = List.of((String[]) row.getArray("begun").getArray());
        return new BoardRow(row.getString("post_mortem"), row.getString("title"),
            IncidentKind.of(row.getString("kind")), Severity.of(row.getString("severity")),
            Tlp.of(row.getString("tlp")), PostMortemState.of(row.getString("state")), track(row.getString("track")),
            row.getString("instance"), Arrays.stream(Stage.values()).map(stage -> mark(stage, begun, work)).toList(),
            work);
    }

    private static @Nullable Track track(@Nullable String code) {
        return code == null ? null : Code.find(Track.class, code).orElseThrow();
    }

    private static StageMark mark(Stage stage, List<String> begun, List<WorkItem> work) {
        return work.stream().filter(item -> item.kind() == WorkKind.STAGE && item.key().equals(stage.code()))
            .map(item -> item.isLate() ? StageMark.LATE : StageMark.RUNNING).findFirst()
            .orElse(begun.contains(stage.code()) ? StageMark.DONE : StageMark.NOT_BEGUN);
    }
}
