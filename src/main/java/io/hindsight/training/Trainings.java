package io.hindsight.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

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

import io.hindsight.engine.Rows;
import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;
import io.hindsight.training.Session.SittingReport;
import io.hindsight.training.Session.Source;
import io.hindsight.training.Session.TrainingDecision;

/** The training sessions in the record. */
@Repository
public class Trainings {

    private record SessionRow(long id, int number, String subject, List<String> audience, String goal, String measure,
        String plannedBy, Instant plannedAt) {
    }

    private record SittingRow(long id, int number, Instant begins, LocalDate plannedFor, int minutes, String place,
        String trainer, String change, String plannedBy, Instant plannedAt) {
    }

    private static final String SITTINGS = " FROM sitting JOIN session ON session.id = sitting.session ";

    private final JdbcClient jdbc;

    Trainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sessions of this post-mortem in the order they were planned. */
    public List<Session> of(String postMortem) {
        List<SessionRow> rows =
            jdbc.sql("SELECT * FROM session WHERE post_mortem = ? ORDER BY number").param(postMortem)
                .query(Rows.as(SessionRow.class)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var sources = details("""
            SELECT session_source.*, session_source.session AS parent
            FROM session_source JOIN session ON session.id = session_source.session""",
            "position", postMortem, Source.class);
        var sittings = sittings(postMortem);
        return rows.stream().map(row -> new Session(row.id, postMortem, row.number, row.subject, row.audience, row.goal,
            row.measure, of(row.id, sources), row.plannedBy, row.plannedAt, of(row.id, sittings))).toList();
    }

    /** The session, if this post-mortem has it. */
    public Optional<Session> find(String postMortem, long id) {
        return of(postMortem).stream().filter(session -> session.id() == id).findFirst();
    }

    /** What all sessions of this post-mortem come to. */
    public TrainingFigures figures(String postMortem) {
        return TrainingFigures.of(of(postMortem));
    }

    /** Why no training is needed, when that is what was answered last. */
    public Optional<String> noTrainingReason(String postMortem) {
        return jdbc.sql("SELECT reason FROM training WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(String.class).list().stream().filter(Objects::nonNull).findFirst();
    }

    /** @throws IllegalStateException when this post-mortem has no such session, which is a fault of a model */
    Session get(String postMortem, long id) {
        return find(postMortem, id)
            .orElseThrow(() -> new IllegalStateException("The post-mortem has no session " + id));
    }

    private Map<Long, List<Sitting>> sittings(String postMortem) {
        var invited = details("SELECT sitting_invitation.*, sitting.id AS parent" + SITTINGS
            + "JOIN sitting_invitation ON sitting_invitation.sitting = sitting.id", "position", postMortem,
            Invited.class);
        var reports = details("SELECT sitting_report.*, sitting.id AS parent" + SITTINGS
            + "JOIN sitting_report ON sitting_report.sitting = sitting.id", "parent", postMortem, SittingReport.class);
        var decisions = details("SELECT training_gap.*, sitting.id AS parent" + SITTINGS
            + "JOIN training_gap ON training_gap.sitting = sitting.id", "parent", postMortem, TrainingDecision.class);
        var rows = details("SELECT sitting.*, session.id AS parent" + SITTINGS, "sitting.number", postMortem,
            SittingRow.class);
        return rows.entrySet().stream().collect(toMap(Map.Entry::getKey,
            entry -> entry.getValue().stream().map(row -> new Sitting(row.id, row.number, row.begins, row.plannedFor,
                row.minutes, row.place, row.trainer, row.change, row.plannedBy, row.plannedAt, of(row.id, invited),
                first(row.id, reports), first(row.id, decisions))).toList()));
    }

    private <T> Map<Long, List<T>> details(String select, String order, String postMortem, Class<T> type) {
        RowMapper<T> mapper = Rows.as(type);
        return jdbc.sql(select + " WHERE session.post_mortem = ? ORDER BY " + order).param(postMortem)
            .query((row, number) -> Map.entry(row.getLong("parent"), mapper.mapRow(row, number))).list().stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static <T> List<T> of(long parent, Map<Long, List<T>> details) {
        return details.getOrDefault(parent, List.of());
    }

    private static <T> @Nullable T first(long parent, Map<Long, List<T>> details) {
        return of(parent, details).stream().findFirst().orElse(null);
    }
}
