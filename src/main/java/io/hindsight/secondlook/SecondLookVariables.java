package io.hindsight.secondlook;

import io.hindsight.answer.Numbered;
import io.hindsight.engine.Variable;

/** The variables of the second meeting, as its model and its form spell them. */
final class SecondLookVariables {

    /** A finding is {@code finding1}, what becomes of it {@code finding1Fate}. */
    static final Numbered FINDINGS = new Numbered("finding", "", 8);
    /** Whether something was found. */
    static final Variable<Boolean> FOUND = Variable.yesNo("found");

    private SecondLookVariables() {
    }
}
