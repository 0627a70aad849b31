package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the implementation from whoever has proposed the action and decided on it in one step. */
@Component
class RefuseAgreeing implements FourEyes {

    private final ActionLog log;

    RefuseAgreeing(ActionLog log) {
        this.log = log;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        log.refuseAgreeing(ACTION.require(task), person);
    }
}
