package io.hindsight.plan;

import static io.hindsight.plan.PlanVariables.REVIEW;
import static io.hindsight.plan.PlanVariables.REVIEW_FACTS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows which section a task is about. */
@Component
class OpenSectionReview implements TaskListener {

    private final SectionReviews reviews;

    OpenSectionReview(SectionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        REVIEW_FACTS.setLocal(task, NewsText.review(reviews.asked(REVIEW.require(task))));
    }
}
