package io.hindsight.planreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the sections that nobody has looked at for a year. */
@Component
class FindSections implements JavaDelegate {

    private final SectionReviews reviews;

    FindSections(SectionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewVariables.REVIEWS.set(execution, reviews.ask());
    }
}
