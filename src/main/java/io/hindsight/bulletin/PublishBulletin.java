package io.hindsight.bulletin;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Publishes what security has approved, to all who are employees now. */
@Component
class PublishBulletin implements JavaDelegate {

    private final Bulletins bulletins;

    PublishBulletin(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bulletins.publish(execution.getProcessBusinessKey(), Actor.of(execution));
    }
}
