package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.TEAM;
import static io.hindsight.acknowledgement.AcknowledgementVariables.VERSION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps that a later version was published before a team has answered to this one. */
@Component
class RecordReplacement implements ExecutionListener {

    private final Acknowledgements acknowledgements;

    RecordReplacement(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        acknowledgements.replace(VERSION.require(execution), TEAM.require(execution), Actor.of(execution));
    }
}
