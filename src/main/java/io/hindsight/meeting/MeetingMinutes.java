package io.hindsight.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;
import io.hindsight.meeting.Meeting.Participant;
import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;
import io.hindsight.timeline.ToldEntries.ToldEntry;

/** Keeps what people say before and at a meeting, and sees to it that every required role is heard. */
@Component
class MeetingMinutes {

    private static final int MOST_ATTEMPTS = 3;

    /**
     * How a meeting has ended.
     *
     * @param missing the required roles that were not heard
     * @param newDate why it was not held; null where it was
     */
    record MeetingOutcome(List<String> missing, @Nullable String newDate) {
    }

    /** What somebody writes before the meeting; all null or empty when they have nothing to add. */
    record WrittenAccount(@Nullable String wentWell, @Nullable String gotInTheWay, @Nullable String surprised,
        List<ToldEntry> saw) {
    }

    /**
     * What came out of a meeting.
     *
     * @param held    whether it was held; all below but the reason are null or empty where it was not
     * @param why     why it needs a new date
     * @param heldAt  when it began, where that is not when it was planned; else null
     * @param present who was there
     * @param agreed  ids of the timeline entries from accounts that the meeting agrees on
     * @param told    what the meeting adds to the timeline
     */
    record Minutes(boolean held, @Nullable String why, @Nullable OffsetDateTime heldAt, List<String> present,
        @Nullable String wentWell, @Nullable String toImprove, @Nullable String decisions,
        @Nullable String openQuestions, List<String> findings, List<String> agreed, List<ToldEntry> told) {
    }

    private final Meetings meetings;
    private final MeetingLog log;
    private final Accounts accounts;
    private final Invitees invitees;
    private final Scheduling scheduling;
    private final FormTime times;

    MeetingMinutes(Meetings meetings, MeetingLog log, Accounts accounts, Invitees invitees,
            Scheduling scheduling, FormTime times) {
        this.meetings = meetings;
        this.log = log;
        this.accounts = accounts;
        this.invitees = invitees;
        this.scheduling = scheduling;
        this.times = times;
    }

    /** @throws Refusal when it is somebody else's account */
    void write(long meeting, String participant, WrittenAccount account, String by) {
        if (!participant.equals(by)) {
            throw new Refusal("refused.account.other", invitees.name(participant));
        }
        log.write(meeting, account, by);
    }

    /**
     * Keeps the minutes, or why the meeting needs a new date.
     *
     * @throws Refusal when it lies ahead
     */
    MeetingOutcome close(String postMortem, long meeting, Minutes minutes, List<String> required, String by) {
        if (!minutes.held()) {
            log.newDate(meeting, minutes.why(), by);
            return new MeetingOutcome(List.of(), minutes.why());
        }
        refuseAhead(postMortem, meetings.get(meeting), minutes.heldAt());
        return new MeetingOutcome(hold(meeting, minutes, required, by), null);
    }

    /** Nobody was at a meeting that lies ahead. */
    private void refuseAhead(String postMortem, Meeting meeting, @Nullable OffsetDateTime said) {
        Instant began = said == null ? meeting.began() : said.toInstant();
        if (!times.hasBegun(began)) {
            Sayable shown = words -> words.moment(began.atZone(meeting.clock()));
            throw (said == null ? new Refusal("refused.meeting.ahead", Phrase.FIELD, shown, meeting.clock().getId())
                : new Refusal("refused.time.ahead", shown)).at(MeetingVariables.HELD_AT.name());
        }
        if (said != null) {
            scheduling.refuseEarly(postMortem, meeting.pass(), said, MeetingVariables.HELD_AT.name());
        }
    }

    private List<String> hold(long meeting, Minutes minutes, List<String> required, String by) {
        List<String> invited = meetings.get(meeting).participants().stream().map(Participant::person).toList();
        minutes.present().stream().filter(Predicate.not(invited::contains))
            .forEach(person -> log.add(meeting, new Participant(person, List.of(), false, null)));
        log.hold(meeting, minutes, invitees.groupsOf(minutes.present()), by);
        return Invitees.missing(required, heard(meetings.get(meeting)), invitees::members);
    }

    /** @throws Refusal when there were two new dates already */
    void settle(long meeting, boolean newDate, List<String> missing, String reason, String by) {
        if (newDate && met(meeting) >= MOST_ATTEMPTS) {
            throw new Refusal("refused.meeting.new-date");
        }
        if (newDate) {
            log.newDate(meeting, reason, by);
        } else {
            log.waive(meeting, missing, reason, by);
        }
    }

    /**
     * How often people have met in this pass; a date that was moved before does not count, nor who was heard singly.
     */
    private long met(long meeting) {
        return meetings.pass(meeting).stream().filter(attempt -> attempt.together() && attempt.recordedAt() != null)
            .count();
    }

    void lapse(long meeting, List<String> missing) {
        log.waive(meeting, missing, null, null);
    }

    /** Who has come to this meeting or one before it in the same pass, or has written something. */
    private Set<String> heard(Meeting last) {
        Stream<String> came = meetings.pass(last.id()).stream().filter(meeting -> meeting.recordedAt() != null)
            .flatMap(meeting -> requireNonNull(meeting.presentPeople()).stream());
        return Stream.concat(came, accounts.writers(last.id()).stream()).collect(Collectors.toSet());
    }
}
