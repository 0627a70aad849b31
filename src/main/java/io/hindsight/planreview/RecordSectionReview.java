package io.hindsight.planreview;

import static io.hindsight.planreview.ReviewVariables.REVIEW;
import static io.hindsight.planreview.ReviewVariables.REVIEW_REMARK;
import static io.hindsight.planreview.ReviewVariables.REVIEW_VERDICT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps whether a section is still right, or what is to be done about it. */
@Component
class RecordSectionReview implements TaskListener {

    private final SectionReviews reviews;

    RecordSectionReview(SectionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        reviews.record(REVIEW.require(task), REVIEW_VERDICT.require(task), REVIEW_REMARK.get(task), Actor.of(task));
    }
}
