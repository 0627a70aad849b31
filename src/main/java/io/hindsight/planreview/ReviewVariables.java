package io.hindsight.planreview;

import java.util.List;

import io.hindsight.answer.LongText;
import io.hindsight.engine.Variable;
import io.hindsight.planreview.SectionReviews.SectionVerdict;

/** The variables of the yearly review of sections, as its model and forms spell them. */
final class ReviewVariables {

    /** Ids of the yearly reviews that are asked for. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> REVIEWS = Variable.of("reviews", List.class);
    static final Variable<Long> REVIEW = Variable.of("review", Long.class);
    static final LongText REVIEW_FACTS = new LongText("reviewFacts");
    static final Variable<SectionVerdict> REVIEW_VERDICT = Variable.code("reviewVerdict", SectionVerdict.class);
    static final Variable<String> REVIEW_REMARK = Variable.text("reviewRemark");

    private ReviewVariables() {
    }
}
