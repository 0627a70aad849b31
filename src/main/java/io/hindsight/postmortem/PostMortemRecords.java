package io.hindsight.postmortem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.analysis.Analyses;
import io.hindsight.engine.Rows;
import io.hindsight.bulletin.Bulletins;
import io.hindsight.evaluation.Evaluations;
import io.hindsight.hardening.Actions;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Original;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.Meetings;
import io.hindsight.notification.NoticeLog;
import io.hindsight.people.Hint;
import io.hindsight.people.Hints;
import io.hindsight.plan.Plans;
import io.hindsight.postmortem.PostMortemList.Query;
import io.hindsight.postmortem.PostMortemRecord.Evaluated;
import io.hindsight.postmortem.PostMortemRecord.Hardening;
import io.hindsight.postmortem.PostMortemRecord.PlanChanges;
import io.hindsight.postmortem.PostMortemRecord.Received;
import io.hindsight.postmortem.PostMortemRecord.SignOff;
import io.hindsight.postmortem.PostMortemRecord.StageState;
import io.hindsight.postmortem.PostMortemRecord.Training;
import io.hindsight.training.Trainings;

/** Reads post-mortems from the record. */
@Repository
@Transactional(readOnly = true)
public class PostMortemRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PostMortemSearch search;
    private final Incidents incidents;
    private final Meetings meetings;
    private final Analyses analyses;
    private final Evaluations evaluations;
    private final Plans plans;
    private final Actions actions;
    private final Trainings trainings;
    private final Bulletins bulletins;
    private final Hints hints;
    private final NoticeLog notices;

    PostMortemRecords(JdbcClient jdbc, Clock clock, PostMortemSearch search, Incidents incidents,
            Meetings meetings, Analyses analyses, Evaluations evaluations, Plans plans, Actions actions, Trainings trainings,
            Bulletins bulletins, Hints hints, NoticeLog notices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = search;
        this.incidents = incidents;
        this.meetings = meetings;
        this.analyses = analyses;
        this.evaluations = evaluations;
        this.plans = plans;
        this.actions = actions;
        this.trainings = trainings;
        this.bulletins = bulletins;
        this.hints = hints;
        this.notices = notices;
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
        return search.list(query);
    }

    private PostMortemRecord read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        Instant closed = instant(row, "closed_at");
        return new PostMortemRecord(reference, closed == null ? "open" : "closed", row.getString("opened_by"),
            instant(row, "opened_at"), closed, received(row.getLong("incident")), stages(reference),
            meetings.all(reference), meetings.timeline(reference), analyses.find(reference).orElse(null),
            evaluations.find(reference), evaluated(reference), plan(reference),
            new Hardening(actions.of(reference), actions.noActionReason(reference).orElse(null)),
            training(reference), bulletins.of(reference).orElse(null), signOff(reference), hints(reference),
            notices.of(reference));
    }

    /** What is said of an account is told when the meeting that it was written for has been held, as the account is. */
    private List<Hint> hints(String reference) {
        Instant held = meetings.all(reference).stream().map(Meeting::recordedAt).filter(Objects::nonNull)
            .max(Instant::compareTo).orElse(Instant.MIN);
        return hints.of(reference).stream()
            .filter(hint -> !"Write account".equals(hint.task()) || !hint.writtenAt().isAfter(held)).toList();
    }

    private Evaluated evaluated(String reference) {
        return new Evaluated(evaluations.progress(reference).orElse(null), evaluations.durations(reference),
            evaluations.consolidation(reference).orElse(null));
    }

    private PlanChanges plan(String reference) {
        return new PlanChanges(plans.rounds(reference), plans.published(reference).orElse(null),
            plans.acknowledgements(reference));
    }

    private Training training(String reference) {
        return new Training(trainings.of(reference), trainings.noTrainingReason(reference).orElse(null),
            trainings.figures(reference));
    }

    private Received received(long incident) {
        Original original = incidents.original(incident);
        return new Received(incidents.get(incident), original.format(), original.json());
    }

    private List<StageState> stages(String reference) {
        return jdbc.sql("""
            SELECT stage, pass, opened_at, due_at, closed_at, coalesce(closed_at, ?) > due_at AS overdue
            FROM stage WHERE post_mortem = ? ORDER BY opened_at, stage""")
            .params(Timestamp.from(clock.instant()), reference)
            .query((row, number) -> new StageState(Stage.of(row.getString("stage")), row.getInt("pass"), instant(row, "opened_at"),
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
