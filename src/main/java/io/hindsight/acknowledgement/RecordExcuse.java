package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.EXCUSE_REASON;
import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM;
import static io.hindsight.acknowledgement.AcknowledgementVariables.VERSION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps why management no longer waits for a team. */
@Component
class RecordExcuse implements TaskListener {

    private final Acknowledgements acknowledgements;

    RecordExcuse(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void notify(DelegateTask task) {
        acknowledgements.excuse(VERSION.require(task), TEAM.require(task), EXCUSE_REASON.require(task), Actor.of(task));
    }
}
