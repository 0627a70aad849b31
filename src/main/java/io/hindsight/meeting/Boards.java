package io.hindsight.meeting;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.form.Choices.Option;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incident.Times;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.meeting.Meeting.Participant;

/** What the facilitator sees while the meeting is held. */
@Component
class Boards {

    private static final Times UNKNOWN = new Times(null, null, null, null, null);

    /**
     * The accounts and the timeline so far.
     *
     * @param accounts null while there is none
     * @param timeline null while nothing is known
     * @param entries  what the accounts of this meeting tell, to be agreed on
     */
    record Board(String accountsIn, String accounts, String timeline, List<Option> entries, List<Option> invited) {
    }

    private final Meetings meetings;
    private final Accounts accounts;
    private final Scheduling scheduling;
    private final Invitees invitees;

    Boards(Meetings meetings, Accounts accounts, Scheduling scheduling, Invitees invitees) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.scheduling = scheduling;
        this.invitees = invitees;
    }

    Board of(String postMortem, long id) {
        Meeting meeting = meetings.get(id);
        List<Account> written = accounts.of(id);
        List<TimelineEntry> told = meetings.told(meeting, postMortem);
        MeetingText text = new MeetingText(meetings.zone(id), invitees.names());
        return new Board("**%d of %d** accounts have come in.".formatted(
            written.stream().map(Account::person).distinct().count(), meeting.participants().size()),
            text.accounts(written),
            text.timeline(scheduling.incident(postMortem).map(Incident::times).orElse(UNKNOWN), told),
            told.stream().filter(entry -> entry.agreed() == null)
                .map(entry -> new Option(String.valueOf(entry.id()), text.label(entry))).toList(),
            meeting.participants().stream().map(this::option).toList());
    }

    private Option option(Participant participant) {
        String why = participant.groups().isEmpty() ? "by name" : Invitees.labels(participant.groups());
        return new Option(participant.person(), invitees.name(participant.person()) + " · " + why
            + (participant.required() ? " (must be heard)" : ""));
    }
}
