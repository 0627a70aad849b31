package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the implementation from whoever is to verify it. */
@Component
class RefuseVerifier implements FourEyes {

    private final ActionLog log;

    RefuseVerifier(ActionLog log) {
        this.log = log;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        log.refuseVerifier(ACTION.require(task), person);
    }
}
