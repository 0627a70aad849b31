package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes what management has approved. */
@Component
class PublishVersion implements JavaDelegate {

    private final Publishing publishing;

    PublishVersion(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.publish(execution.getProcessBusinessKey());
    }
}
