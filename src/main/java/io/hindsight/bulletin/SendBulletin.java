package io.hindsight.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends a published bulletin to all who are to have it. */
@Component
class SendBulletin implements JavaDelegate {

    private final BulletinMail mail;

    SendBulletin(BulletinMail mail) {
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mail.send(BulletinVariables.BULLETIN_NUMBER.require(execution));
    }
}
