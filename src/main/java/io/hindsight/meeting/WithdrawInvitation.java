package io.hindsight.meeting;

import static io.hindsight.meeting.MeetingVariables.APPOINTMENT;
import static io.hindsight.meeting.MeetingVariables.MEETING;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Cancels the invitation when the process ends, or is ended in Cockpit, before the meeting was held. */
@Component
class WithdrawInvitation implements ExecutionListener {

    private final Calendar calendar;

    WithdrawInvitation(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateExecution execution) {
        APPOINTMENT.find(execution).ifPresent(entry -> calendar.withdraw(MEETING.require(execution), entry));
    }
}
