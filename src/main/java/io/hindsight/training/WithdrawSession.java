package io.hindsight.training;

import static io.hindsight.training.TrainingVariables.APPOINTMENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.notification.Appointments;

/** Cancels the invitation when a session ends, or is ended in Cockpit, before it was held. */
@Component
class WithdrawSession implements ExecutionListener {

    private final Appointments appointments;

    WithdrawSession(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public void notify(DelegateExecution execution) {
        APPOINTMENT.find(execution).ifPresent(appointments::cancel);
    }
}
