package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog;
import io.hindsight.assignment.FourEyes;

/** Keeps the decision on an action from whoever has proposed it. */
@Component
class RefuseProposer implements FourEyes {

    private final ActionLog log;

    RefuseProposer(ActionLog log) {
        this.log = log;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        log.refuseProposer(ACTION.require(task), person);
    }
}
