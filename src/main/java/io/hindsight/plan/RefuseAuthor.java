package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.planversion.Drafts;

/** Keeps the approval from whoever has drafted the changes, however the task comes to them. */
@Component
class RefuseAuthor implements TaskListener {

    private final Drafts drafts;

    RefuseAuthor(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            drafts.refuseDrafter(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
