package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps a task from whoever has implemented the action. */
@Component
class RefuseImplementer implements FourEyes {

    private final ActionLog log;

    RefuseImplementer(ActionLog log) {
        this.log = log;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        log.refuseImplementer(ACTION.require(task), person);
    }
}
