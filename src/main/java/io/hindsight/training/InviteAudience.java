package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.APPOINTMENT;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the invitation to a sitting, or its new date. */
@Component
class InviteAudience implements JavaDelegate {

    private final SessionCalendar calendar;

    InviteAudience(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        APPOINTMENT.set(execution, calendar.invite(execution.getProcessBusinessKey(), SESSION.require(execution),
            APPOINTMENT.get(execution)).orElse(null));
    }
}
