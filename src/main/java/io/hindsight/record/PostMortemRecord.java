package io.hindsight.record;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.action.Action;
import io.hindsight.analysis.Analysis;
import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.bulletin.Bulletin;
import io.hindsight.circle.Marking;
import io.hindsight.circle.Roll;
import io.hindsight.correction.IncidentVersion;
import io.hindsight.correction.SourceWord;
import io.hindsight.duedate.DueMove;
import io.hindsight.effect.Revocation;
import io.hindsight.evaluation.Evaluation;
import io.hindsight.evaluation.Evaluation.Consolidation;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.evaluation.Evaluation.Progress;
import io.hindsight.incident.Incident;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.TimelineEntry;
import io.hindsight.notification.NoticeLog.ToldNotice;
import io.hindsight.people.Hint;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.sentback.SentBack;
import io.hindsight.track.TrackChoice;
import io.hindsight.training.Session;
import io.hindsight.training.TrainingFigures;
import io.hindsight.weakanswer.WeakAnswer;
import io.hindsight.work.WorkItem;

/**
 * One post-mortem as a whole: its incident, and what each stage has found so far. What a stage has not recorded yet is
 * null or empty.
 *
 * @param state         open, closed by the sign-off, removed by an administrator, withdrawn, ended-early or joined
 * @param removal       null unless it was removed
 * @param ending        null unless it was withdrawn, ended early or joined into another
 * @param settled       what became of what was open when it was ended early
 * @param relations     what it belongs together with, of that which the reader may know, oldest first
 * @param corrections   how its incident was corrected, oldest first
 * @param sourceChanges what its source has told otherwise since, oldest first
 * @param tracks        how heavy it is, each choice, oldest first: the last one holds
 * @param openWork      what is open in it and after it, whose it is and how late, what is due first first
 * @param meetings      by pass and attempt
 * @param timeline      what accounts and meetings tell, in the order of time
 * @param sentBack      which stages it was sent back to before its sign-off, oldest first
 * @param secondLook    what became of what a second look has found
 * @param hints         on texts that name or blame a person
 * @param notices       who was told what by mail, oldest first
 * @param hands         how its tasks were taken, given back and handed on, oldest first
 * @param dueMoves      how the due dates of its tasks were moved, oldest first; those of actions are told with them
 * @param circle        who may know it; null where it is not confidential
 * @param markings      how its TLP has changed, oldest first
 * @param interventions what administrators did to its processes, oldest first
 */
public record PostMortemRecord(
    String reference,
    PostMortemState state,
    String openedBy,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Removal removal,
    @Nullable Ending ending,
    List<OpenItem.SettledItem> settled,
    List<Relation> relations,
    Received incident,
    List<IncidentVersion> corrections,
    List<SourceWord> sourceChanges,
    List<TrackChoice> tracks,
    List<StageState> stages,
    List<WorkItem> openWork,
    List<Meeting> meetings,
    List<TimelineEntry> timeline,
    @Nullable Analysis analysis,
    List<Evaluation> evaluations,
    Evaluated evaluation,
    PlanChanges plan,
    Hardening hardening,
    Training training,
    Bulletin.@Nullable Issue bulletin,
    @Nullable SignOff signOff,
    List<SentBack> sentBack,
    List<SettledFinding> secondLook,
    List<Hint> hints,
    List<ToldNotice> notices,
    List<Intervention> interventions,
    List<ChangeOfHands> hands,
    List<DueMove> dueMoves,
    @Nullable Roll circle, List<Marking> markings) {

    /**
     * What was understood of the incident, beside what came in.
     *
     * @param version  grows with each change; who corrects it names it
     * @param format   native, veris or form
     * @param original the JSON as it was sent
     */
    public record Received(@JsonUnwrapped Incident understood, int version, String format,
        @JsonRawValue @Schema(type = "object", types = "object",
            additionalProperties = AdditionalPropertiesValue.TRUE) String original) {
    }

    /**
     * What the evaluations come to.
     *
     * @param progress null before anybody was asked
     */
    public record Evaluated(@Nullable Progress progress, List<Measured> durations,
        @Nullable Consolidation consolidation) {
    }

    /**
     * What happened to the plan.
     *
     * @param rounds    each draft with its review, oldest first
     * @param published the version that came out; null when the plan was kept or is not settled yet
     */
    public record PlanChanges(List<Plans.DraftRound> rounds, @Nullable PlanVersion published,
        List<Acknowledgements.Acknowledgement> acknowledgements) {
    }

    /** The improvements of the defences, or why none was needed, and those of others that its causes have revoked. */
    public record Hardening(List<Action> actions, @Nullable String noActionReason, List<WeakAnswer> weakAnswers,
        List<Revocation> revokes) {
    }

    /** The training sessions, or why none was needed, and what they come to. */
    public record Training(List<Session> sessions, @Nullable String noTrainingReason, TrainingFigures figures) {
    }
}
