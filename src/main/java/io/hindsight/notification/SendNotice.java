package io.hindsight.notification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivers one notice, unless this thread's round has been with it; what fails is tried again by the engine. */
@Component
class SendNotice implements JavaDelegate {

    private final MailRound round;

    SendNotice(MailRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.attempt(execution.getProcessInstanceId()).orThrow();
    }
}
