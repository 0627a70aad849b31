package io.hindsight.analysis;

import io.hindsight.engine.Variable;
import io.hindsight.form.Choices;
import io.hindsight.form.LongText;

/**
 * The variables of the analysis, as its model and its forms spell them; the other answers are read by
 * {@link CausesForm}, {@link ClassesForm} and {@link LessonsForm}.
 */
final class AnalysisVariables {

    /** What the meeting found, for who traces causes and who documents lessons. */
    static final LongText MEETING_FOUND = new LongText("meetingFound");
    /** The whys and causes of this round, for who classifies them. */
    static final LongText TRACED = new LongText("traced");
    /** The findings of this round, for the reviewer and for who documents lessons. */
    static final LongText FINDINGS = new LongText("findings");
    /** Who sent the last round back, and why, for all. */
    static final LongText SENT_BACK = new LongText("sentBack");
    /** What a lesson can come from. */
    static final Choices ORIGINS = new Choices("origins");

    static final Variable<String> REVIEW = Variable.text("review");
    static final Variable<String> REVIEW_REASONS = Variable.text("reviewReasons");
    static final String APPROVE = "approve";

    private AnalysisVariables() {
    }
}
