package io.hindsight.backlog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.backlog.BacklogPage.BacklogSummary;
import io.hindsight.backlog.BacklogPage.Count;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.engine.Rows;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.office.WorkingDays;
import io.hindsight.strength.Strength;

/** The actions of all post-mortems that somebody may know. */
@Repository
public class Backlog {

    /** How many are read at once where all are. */
    private static final int CHUNK = 1000;

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
    private record Placed(BacklogAction action, Bookmark at) {
    }

    private record ActionRow(String postMortem, String incidentTitle, Severity severity, IncidentKind incidentKind,
        int number, String title, String kind, Strength strength, String owner, String verifier, LocalDate firstDue,
        LocalDate dueOn, int moves, Integer late, Integer age, Standing standing, int sentBack, String reason,
        LocalDate acceptedUntil, int hits, int judged, Instant nextReading, Instant settledAt, int judgeAfter,
        @Nullable Integer measureEvery, @Nullable RhythmUnit measureUnit, long place, long action) {

        Placed placed(Instant now) {
            Rhythm rhythm = new Rhythm(judgeAfter, measureEvery, measureUnit);
            int planned = Math.max(judged, rhythm.readings(settledAt == null ? now : settledAt));
            return new Placed(new BacklogAction(postMortem, incidentTitle, severity, incidentKind, number, title, kind,
                strength, owner, verifier, firstDue, dueOn, moves, late, age, standing, sentBack, reason,
                acceptedUntil, hits, judged, planned, nextReading, settledAt), new Bookmark(place, action));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingDays workingDays;

    Backlog(JdbcClient jdbc, Clock clock, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** One page of them, and how many are open. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BacklogPage page(BacklogQuery query, String reader) {
        List<Placed> found = rows(query, reader, query.size() + 1);
        boolean more = found.size() > query.size();
        List<Placed> shown = more ? found.subList(0, query.size()) : found;
        return new BacklogPage(shown.stream().map(Placed::action).toList(),
            more ? shown.get(shown.size() - 1).at() : null, summary(query, reader));
    }

    /** All that the query looks for, in the order of the list, handed over a part at a time. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void all(BacklogQuery query, String reader, Consumer<List<BacklogAction>> part) {
        List<Placed> found = rows(query.after(null), reader, CHUNK);
        part.accept(found.stream().map(Placed::action).toList());
        while (found.size() == CHUNK) {
            found = rows(query.after(found.get(CHUNK - 1).at()), reader, CHUNK);
            part.accept(found.stream().map(Placed::action).toList());
        }
    }

    private List<Placed> rows(BacklogQuery query, String reader, int size) {
        BacklogSql sql = BacklogSql.about(query, reader).in(query.state()).after(query.after()).with("size", size)
            .with("today", today()).with("before", lateBefore()).with("zone", clock.getZone().getId());
        if (query.open()) {
            sql.open();
        }
        if (query.late()) {
            sql.late();
        }
        Instant now = clock.instant();
        return sql.rows(jdbc, SELECT).query(Rows.as(ActionRow.class)).list().stream()
            .map(row -> row.placed(now)).toList();
    }

    private BacklogSummary summary(BacklogQuery query, String reader) {
        LocalDate oldest = BacklogSql.about(query, reader).open().oldest(jdbc).query(LocalDate.class).optional()
            .filter(day -> day.isBefore(lateBefore())).orElse(null);
        return new BacklogSummary(count(BacklogSql.about(query, reader).open()),
            count(BacklogSql.about(query, reader).late().with("before", lateBefore())),
            count(BacklogSql.about(query, reader).moved()), oldest == null ? null : workingDaysSince(oldest));
    }

    private Count count(BacklogSql sql) {
        return Count.of(sql.count(jdbc, Count.LIMIT).query(Integer.class).single());
    }

    private int workingDaysSince(LocalDate day) {
        return jdbc
            .sql(
                """
            SELECT (SELECT number FROM working_day WHERE day = :today) - (SELECT number FROM working_day WHERE day = :day)""")
            .param("today", today()).param("day", day).query(Integer.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What was due before this day is late: also what was due today, once the office has closed. */
    private LocalDate lateBefore() {
        boolean closed = workingDays.closing(today()).isBefore(clock.instant());
        return closed ? today().plusDays(1) : today();
    }
}
