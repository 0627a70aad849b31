package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.ANSWERED;
import static io.hindsight.acknowledgement.AcknowledgementVariables.EXCUSE_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps why management no longer waits for a team. */
@Component
class RecordExcuse implements TaskListener {

    private final OpenVersions versions;

    RecordExcuse(OpenVersions versions) {
        this.versions = versions;
    }

    @Override
    public void notify(DelegateTask task) {
        ANSWERED.set(task,
            versions.excuse(Question.of(FormAnswers.of(task)), EXCUSE_REASON.require(task), Actor.of(task)));
    }
}
