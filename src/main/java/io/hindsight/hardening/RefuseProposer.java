package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionLog;

/** Keeps the decision on an action from whoever has proposed it, however the task comes to them. */
@Component
class RefuseProposer implements TaskListener {

    private final ActionLog log;

    RefuseProposer(ActionLog log) {
        this.log = log;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            log.refuseProposer(ACTION.require(task), task.getAssignee());
        }
    }
}
