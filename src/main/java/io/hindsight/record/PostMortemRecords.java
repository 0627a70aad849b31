package io.hindsight.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.action.Actions;
import io.hindsight.analysis.Analyses;
import io.hindsight.analysis.Analysis;
import io.hindsight.assignment.Hands;
import io.hindsight.bulletin.Bulletins;
import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;
import io.hindsight.evaluation.Evaluations;
import io.hindsight.incident.Incidents;
import io.hindsight.incident.Original;
import io.hindsight.meeting.Meetings;
import io.hindsight.notification.NoticeLog;
import io.hindsight.planversion.Plans;
import io.hindsight.record.PostMortemRecord.Evaluated;
import io.hindsight.record.PostMortemRecord.Hardening;
import io.hindsight.record.PostMortemRecord.PlanChanges;
import io.hindsight.record.PostMortemRecord.Received;
import io.hindsight.record.PostMortemRecord.Training;
import io.hindsight.training.Trainings;

/** Reads post-mortems from the record, each for a reader who may know it. */
@Repository
@Transactional(readOnly = true)
public class PostMortemRecords {

    private static final String EACH = "SELECT * FROM post_mortem JOIN post_mortem_state ON post_mortem = reference ";

    private final JdbcClient jdbc;
    private final Course course;
    private final Incidents incidents;
    private final Meetings meetings;
    private final Analyses analyses;
    private final Evaluations evaluations;
    private final Plans plans;
    private final Acknowledgements acknowledgements;
    private final Actions actions;
    private final Trainings trainings;
    private final Bulletins bulletins;
    private final HintsSoFar hints;
    private final NoticeLog notices;
    private final Interventions interventions;
    private final Hands hands;
    private final Circles circles;

    PostMortemRecords(JdbcClient jdbc, Course course, Incidents incidents, Meetings meetings,
            Analyses analyses, Evaluations evaluations, Plans plans, Acknowledgements acknowledgements,
            Actions actions, Trainings trainings, Bulletins bulletins, HintsSoFar hints, NoticeLog notices,
            Interventions interventions, Hands hands, Circles circles) {
        this.jdbc = jdbc;
        this.course = course;
        this.incidents = incidents;
        this.meetings = meetings;
        this.analyses = analyses;
        this.evaluations = evaluations;
        this.plans = plans;
        this.acknowledgements = acknowledgements;
        this.actions = actions;
        this.trainings = trainings;
        this.bulletins = bulletins;
        this.hints = hints;
        this.notices = notices;
        this.interventions = interventions;
        this.hands = hands;
        this.circles = circles;
    }

    /** Nothing where there is none that this reader may know, as everywhere here. */
    public Optional<PostMortemRecord> find(String reference, String reader) {
        return known(reference, reader).query((row, number) -> read(row, reader)).optional();
    }

    /** The record whoever may know it: for letters to people whom its circle has chosen, never for an answer. */
    public Optional<PostMortemRecord> acrossCircles(String reference) {
        return jdbc.sql(EACH + "WHERE reference = ?").param(reference).query((row, number) -> read(row, "")).optional();
    }

    boolean isKnown(String reference, String reader) {
        return known(reference, reader).query((row, number) -> true).optional().isPresent();
    }

    /** The incident exactly as it came in. */
    public Optional<Original> original(String reference, String reader) {
        return known(reference, reader).query((row, number) -> row.getLong("incident")).optional()
            .map(incidents::original);
    }

    /** The latest analysis. */
    public Optional<Analysis> analysis(String reference, String reader) {
        return isKnown(reference, reader) ? analyses.find(reference) : Optional.empty();
    }

    private JdbcClient.StatementSpec known(String reference, String reader) {
        return jdbc.sql(EACH + "WHERE reference = :reference AND " + Circles.known("post_mortem.reference"))
            .param("reference", reference).param("reader", reader);
    }

    private PostMortemRecord read(ResultSet row, String reader) throws SQLException {
        String reference = row.getString("reference");
        return new PostMortemRecord(reference, PostMortemState.of(row.getString("state")), row.getString("opened_by"),
            Rows.instant(row, "opened_at"), Rows.instant(row, "closed_at"), Interventions.removal(row),
            Endings.ending(row), course.settled(reference), course.relations(reference, reader),
            received(row.getLong("incident")), course.corrections(reference), course.sourceChanges(reference),
            course.tracks(reference), course.stages(reference), course.openWork(reference), meetings.all(reference),
            meetings.timeline(reference),
            analyses.find(reference).orElse(null), evaluations.find(reference), evaluated(reference),
            new PlanChanges(plans.rounds(reference), plans.published(reference).orElse(null),
                acknowledgements.of(reference)),
            new Hardening(actions.of(reference, reader), actions.noActionReason(reference).orElse(null),
                course.weakAnswers(reference), course.revokes(reference, reader)),
            training(reference), bulletins.of(reference).orElse(null), course.signOff(reference),
            course.sentBack(reference), course.secondLook(reference), hints.of(reference), notices.of(reference),
            interventions.of(reference), hands.of(reference), course.dueMoves(reference),
            circles.roll(reference).orElse(null), circles.markings(reference));
    }

    private Evaluated evaluated(String reference) {
        return new Evaluated(evaluations.progress(reference).orElse(null), evaluations.durations(reference),
            evaluations.consolidation(reference).orElse(null));
    }

    private Training training(String reference) {
        return new Training(trainings.of(reference), trainings.noTrainingReason(reference).orElse(null),
            trainings.figures(reference));
    }

    private Received received(long incident) {
        Original original = incidents.original(incident);
        return new Received(incidents.get(incident), incidents.version(incident), original.format(), original.json());
    }
}
