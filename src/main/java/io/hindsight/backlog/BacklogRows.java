package io.hindsight.backlog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.office.WorkingDays;
import io.hindsight.strength.Strength;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;
import io.hindsight.work.WorkKind;

/** Reads actions in their order, each with all that the list says of it. */
@Repository
class BacklogRows {

    private static final String SELECT = """
        SELECT standing.action, standing.place, standing.post_mortem, standing.number, standing.owner,
               standing.verifier, standing.strength, standing.first_due, standing.due_on, standing.moves,
               standing.sent_back, standing.settled_at, listed.title, listed.kind, listed.incident_title,
               listed.severity, listed.incident_kind, listed.reason, listed.accepted_until, listed.hits,
               listed.judged, listed.next_reading, listed.judge_after, listed.measure_every, listed.measure_unit,
               CASE WHEN %s THEN 'revoked' ELSE standing.state END AS standing,
               CASE WHEN %s THEN today.number - due.number END AS late,
               CASE WHEN standing.first_due < coalesce((standing.settled_at AT TIME ZONE :zone)::date, :before)
                    THEN ended.number - first.number END AS age
        FROM (%s) standing
        JOIN listed_action listed USING (action)
        LEFT JOIN working_day due ON due.day = standing.due_on
        LEFT JOIN working_day first ON first.day = standing.first_due
        LEFT JOIN working_day today ON today.day = :today
        LEFT JOIN working_day ended ON ended.day = coalesce((standing.settled_at AT TIME ZONE :zone)::date, :today)"""
        .formatted(BacklogSql.REVOKED, BacklogSql.LATE, "%s");

    /** An action beside where it stands in the list. */
    record PlacedAction(BacklogAction action, Bookmark at) {
    }

    private record ActionRow(String postMortem, String incidentTitle, Severity severity, IncidentKind incidentKind,
        int number, String title, String kind, Strength strength, String owner, String verifier, LocalDate firstDue,
        LocalDate dueOn, int moves, Integer late, Integer age, Standing standing, int sentBack, String reason,
        LocalDate acceptedUntil, int hits, int judged, Instant nextReading, Instant settledAt, int judgeAfter,
        @Nullable Integer measureEvery, @Nullable RhythmUnit measureUnit, long place, long action) {

        PlacedAction placed(Instant now, @Nullable Integer decisionLate) {
            Rhythm rhythm = new Rhythm(judgeAfter, measureEvery, measureUnit);
            int planned = Math.max(judged, rhythm.readings(settledAt == null ? now : settledAt));
            return new PlacedAction(new BacklogAction(postMortem, incidentTitle, severity, incidentKind, number, title,
                kind, strength, owner, verifier, firstDue, dueOn, moves, late, decisionLate, age, standing, sentBack,
                reason, acceptedUntil, hits, judged, planned, nextReading, settledAt), new Bookmark(place, action));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final OpenWork work;

    BacklogRows(JdbcClient jdbc, Clock clock, WorkingDays workingDays, OpenWork work) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
        this.work = work;
    }

    /** The first of them, so many at most. */
    List<PlacedAction> first(BacklogQuery query, String reader, int size) {
        BacklogSql sql = BacklogSql.about(query, reader).in(query.state()).after(query.after()).with("size", size)
            .with("today", today()).with("before", lateBefore()).with("zone", clock.getZone().getId());
        if (query.open()) {
            sql.open();
        }
        if (query.late()) {
            sql.late();
        }
        Instant now = clock.instant();
        List<ActionRow> rows = sql.rows(jdbc, SELECT).query(Rows.as(ActionRow.class)).list();
        Map<String, List<WorkItem>> undecided = work.of(rows.stream()
            .filter(row -> row.standing == Standing.PROPOSED).map(ActionRow::postMortem).distinct().toList(), reader);
        return rows.stream().map(row -> row.placed(now, decisionLate(row,
            undecided.getOrDefault(row.postMortem, List.of())))).toList();
    }

    private static @Nullable Integer decisionLate(ActionRow row, List<WorkItem> open) {
        return row.standing != Standing.PROPOSED ? null
            : open.stream().filter(item -> item.kind() == WorkKind.ACTION)
                .filter(item -> Objects.equals(item.number(), row.number)).map(WorkItem::late)
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What was due before this day is late: also what was due today, once the office has closed. */
    LocalDate lateBefore() {
        boolean closed = workingDays.closing(today()).isBefore(clock.instant());
        return closed ? today().plusDays(1) : today();
    }
}
