package io.hindsight.lightreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps what was typed into the form when its task ends before it is sent, since drafts end with their task. */
@Component
class KeepTyped implements TaskListener {

    private final TypedReviews reviews;
    private final DraftsOfTask drafts;

    KeepTyped(TypedReviews reviews, DraftsOfTask drafts) {
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        reviews.typed(task.getExecution().getProcessBusinessKey(), drafts.ofTask(task.getId()));
    }
}
