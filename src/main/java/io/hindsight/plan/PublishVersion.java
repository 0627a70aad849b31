package io.hindsight.plan;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.AcknowledgementVariables;
import io.hindsight.planversion.Publishing;

/** Publishes what management has approved, unless others have changed the same sections meanwhile. */
@Component
class PublishVersion implements JavaDelegate {

    private final Publishing publishing;

    PublishVersion(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> version = publishing.publish(execution.getProcessBusinessKey());
        AcknowledgementVariables.VERSION.set(execution, version.orElse(null));
        PlanVariables.CONFLICT.set(execution, version.isEmpty());
    }
}
