package io.hindsight.analysis;

import io.hindsight.engine.LongText;
import io.hindsight.engine.Variable;

/** The variables of the analysis, as its model and its forms spell them; the causes are read by {@link CausesForm}. */
final class AnalysisVariables {

    /** What the meeting found, for the analyst. */
    static final LongText MEETING_FOUND = new LongText("meetingFound");
    /** The findings of this round, for the reviewer. */
    static final LongText FINDINGS = new LongText("findings");
    /** Who sent the last round back, and why, for both. */
    static final LongText SENT_BACK = new LongText("sentBack");

    static final Variable<String> REVIEW = Variable.text("review");
    static final Variable<String> REVIEW_REASONS = Variable.text("reviewReasons");
    static final String APPROVE = "approve";

    private AnalysisVariables() {
    }
}
