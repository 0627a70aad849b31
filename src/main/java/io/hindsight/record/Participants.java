package io.hindsight.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.action.Action;
import io.hindsight.analysis.Analysis;
import io.hindsight.analysis.Lesson;
import io.hindsight.correction.IncidentVersion;
import io.hindsight.evaluation.Evaluation;
import io.hindsight.meeting.Meeting;
import io.hindsight.secondlook.SettledFinding;
import io.hindsight.sentback.SentBack;
import io.hindsight.track.TrackChoice;
import io.hindsight.training.Session;

/**
 * Who took part in a post-mortem: who opened it, was invited to a meeting or came, and everybody who wrote, decided,
 * carried out, checked or signed something in its record.
 */
public final class Participants {

    private Participants() {
    }

    /** Their logins, in the order in which the record names them. */
    public static List<String> of(PostMortemRecord record) {
        return of(record, record.plan().acknowledgements().stream().map(Acknowledgements.Acknowledgement::recordedBy));
    }

    /** Without those who have only acknowledged the plan, whatever it comes from. */
    static List<String> ofCircle(PostMortemRecord record) {
        return of(record, Stream.of());
    }

    private static List<String> of(PostMortemRecord record, Stream<String> acknowledged) {
        Stream<String> opened = Stream.of(record.openedBy());
        Stream<String> chose = record.tracks().stream().map(TrackChoice::chosenBy);
        Stream<String> corrected = record.corrections().stream().filter(version -> !version.fromSource())
            .map(IncidentVersion::by);
        Stream<String> met = record.meetings().stream().flatMap(Participants::meeting);
        Stream<String> analysed = record.analysis() == null ? Stream.of()
            : Stream.concat(Stream.of(record.analysis()), record.analysis().earlier().stream())
                .flatMap(Participants::analysis);
        Stream<String> evaluated = Stream.concat(record.evaluations().stream().map(Evaluation::evaluatedBy),
            record.evaluation().consolidation() == null ? Stream.of()
                : Stream.of(record.evaluation().consolidation().consolidatedBy()));
        Stream<String> planned = Stream.concat(
            record.plan().rounds().stream().flatMap(round -> Stream.of(round.draftedBy(), round.reviewedBy())),
            acknowledged);
        Stream<String> hardened = record.hardening().actions().stream().flatMap(Participants::action);
        Stream<String> trained = record.training().sessions().stream().flatMap(Participants::session);
        Stream<String> told = record.bulletin() == null ? Stream.of() : record.bulletin().rounds().stream()
            .flatMap(round -> Stream.of(round.draftedBy(), round.reviewedBy()));
        Stream<String> settled = Stream.concat(record.secondLook().stream().map(SettledFinding::settledBy),
            record.sentBack().stream().map(SentBack::sentBy));
        Stream<String> signed = Stream.concat(settled,
            Stream.of(record.signOff()).filter(Objects::nonNull).map(SignOff::signedBy));
        Set<String> all =
            Stream.of(opened, chose, corrected, met, analysed, evaluated, planned, hardened, trained, told, signed)
                .flatMap(people -> people).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(all);
    }

    private static Stream<String> meeting(Meeting meeting) {
        return Stream.concat(Stream.of(meeting.facilitator(), meeting.scheduledBy(), meeting.recordedBy()),
            meeting.participants().stream().map(Meeting.Participant::person));
    }

    private static Stream<String> analysis(Analysis analysis) {
        return Stream.of(Stream.of(analysis.tracedBy(), analysis.classifiedBy()),
            analysis.lessons().stream().map(Lesson::documentedBy),
            analysis.reviews().stream().map(Analysis.Review::reviewedBy)).flatMap(people -> people);
    }

    private static Stream<String> action(Action action) {
        return Stream.of(Stream.of(action.proposedBy(), action.owner(), action.verifier()),
            action.decisions().stream().map(Action.ActionDecision::decidedBy),
            action.rounds().stream().flatMap(round -> Stream.of(round.implementedBy(), round.verifiedBy())))
            .flatMap(people -> people);
    }

    private static Stream<String> session(Session session) {
        return Stream.concat(Stream.of(session.plannedBy()), session.sittings().stream().flatMap(
            sitting -> Stream.of(sitting.plannedBy(), sitting.trainer(), recordedBy(sitting), decidedBy(sitting))));
    }

    private static @Nullable String recordedBy(Session.Sitting sitting) {
        return sitting.report() == null ? null : sitting.report().recordedBy();
    }

    private static @Nullable String decidedBy(Session.Sitting sitting) {
        return sitting.decision() == null ? null : sitting.decision().decidedBy();
    }
}
