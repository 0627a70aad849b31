package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.PARTICIPANTS;
import static io.hindsight.meeting.MeetingVariables.PASS;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Offers the people who can be invited, and a first agenda; chooses the teams that must be heard. */
@Component
class OpenMeeting implements ExecutionListener {

    private static final int MINUTES = 60;

    private final Scheduling scheduling;
    private final Invitees invitees;
    private final Clock clock;

    OpenMeeting(Scheduling scheduling, Invitees invitees, Clock clock) {
        this.scheduling = scheduling;
        this.invitees = invitees;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        int pass = PASS.require(execution);
        List<String> required = MeetingVariables.groups(PARTICIPANTS.require(execution));
        MeetingText text = new MeetingText(clock.getZone(), invitees.names());
        MeetingVariables.PEOPLE.offer(execution, invitees.everybody());
        MeetingVariables.FACILITATORS.offer(execution, invitees.options(List.of("facilitators")));
        MeetingVariables.TIME_ZONES.offer(execution, Zones.options(clock.getZone()));
        MeetingVariables.TIME_ZONE.set(execution, clock.getZone().getId());
        MeetingVariables.AGENDA.set(execution, Agenda.of(scheduling.incident(reference), pass));
        MeetingVariables.MINUTES.set(execution, MINUTES);
        MeetingVariables.INVITED_ROLES.choose(execution, required);
        MeetingVariables.REQUIRED_ROLES.set(execution, MeetingText.required(Invitees.labels(required)));
        scheduling.earliest(reference, pass).map(text::secondLook)
            .ifPresent(told -> MeetingVariables.SECOND_LOOK.set(execution, told));
    }
}
