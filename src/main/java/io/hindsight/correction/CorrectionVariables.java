package io.hindsight.correction;

import io.hindsight.answer.Choices;
import io.hindsight.engine.Variable;

/** The variables of the process that asks what becomes of a source's changes, as its model and its form spell them. */
final class CorrectionVariables {

    /** How often its source has sent it with other content: more have come than were seen where this has grown. */
    static final Variable<Integer> CHANGES_SENT = Variable.number("changesSent");
    static final Choices CHANGE_OPTIONS = new Choices("changeOptions");
    static final Choices TAKEN_OVER = new Choices("takenOver");
    static final Variable<String> CHANGE_REASON = Variable.text("changeReason");

    private CorrectionVariables() {
    }
}
