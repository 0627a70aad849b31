package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.APPOINTMENT;
import static io.hindsight.meeting.MeetingVariables.MEETING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the invitation, or the new date of a meeting that was not held on the one before. */
@Component
class InviteParticipants implements JavaDelegate {

    private final Calendar calendar;

    InviteParticipants(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPOINTMENT.set(execution, calendar.invite(execution.getProcessBusinessKey(), MEETING.require(execution),
            APPOINTMENT.get(execution)).orElse(null));
    }
}
