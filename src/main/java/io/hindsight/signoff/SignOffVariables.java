package io.hindsight.signoff;

import java.util.List;

import io.hindsight.engine.Variable;
import io.hindsight.text.Code;

/** The variables of the sign-off, as its model and its form spell them. */
final class SignOffVariables {

    static final Variable<WayOut> WAY_OUT = Variable.code("signOffDecision", WayOut.class);
    static final Variable<String> BACK_REASON = Variable.text("sendBackReason");
    static final Variable<String> UNANSWERED_REASON = Variable.text("unansweredReason");
    static final Variable<String> STATEMENT = Variable.text("statement");
    /** Whether it was signed off; else it was sent back. */
    static final Variable<Boolean> SIGNED = Variable.yesNo("signed");

    /** What management decides: to sign, or the stage that it sends the post-mortem back to. */
    enum WayOut implements Code {
        SIGN, ANALYSIS, PLAN, HARDENING, TRAINING
    }

    private SignOffVariables() {
    }

    /** What the form begins without when it comes again. */
    static List<String> ofWayOut() {
        return List.of(WAY_OUT.name(), BACK_REASON.name());
    }
}
