package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the implementation from whoever is to verify it, however the task comes to them. */
@Component
class RefuseVerifier implements TaskListener {

    private final ActionLog log;

    RefuseVerifier(ActionLog log) {
        this.log = log;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            log.refuseVerifier(ACTION.require(task), task.getAssignee());
        }
    }
}
