package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;
import io.hindsight.planversion.Drafts;

/** Keeps the approval from whoever has drafted the changes. */
@Component
class RefuseAuthor implements FourEyes {

    private final Drafts drafts;

    RefuseAuthor(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        drafts.refuseDrafter(task.getExecution().getProcessBusinessKey(), person);
    }
}
