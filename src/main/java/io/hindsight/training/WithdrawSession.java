package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.APPOINTMENT;
import static io.hindsight.training.TrainingVariables.SESSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Cancels the invitation when a session ends, or is ended in Cockpit, before it was held. */
@Component
class WithdrawSession implements ExecutionListener {

    private final SessionCalendar calendar;

    WithdrawSession(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateExecution execution) {
        APPOINTMENT.find(execution).ifPresent(
            entry -> calendar.withdraw(execution.getProcessBusinessKey(), SESSION.require(execution), entry));
    }
}
