package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps a task from whoever has implemented the action, however it comes to them: by claim, assignment or return. */
@Component
class RefuseImplementer implements TaskListener {

    private final ActionLog log;

    RefuseImplementer(ActionLog log) {
        this.log = log;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            log.refuseImplementer(ACTION.require(task), task.getAssignee());
        }
    }
}
