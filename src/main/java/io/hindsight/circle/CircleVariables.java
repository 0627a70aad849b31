package io.hindsight.circle;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.engine.Variable;

/** The variables of the process that asks for a missing role, as its model and its form spell them. */
final class CircleVariables {

    /** The group of which nobody is in the circle. */
    static final Variable<String> MISSING_ROLE = Variable.text("missingRole");
    /** The group that is asked. */
    static final Variable<String> ASKED = Variable.text("asked");
    static final LongText ROLE_TEXT = new LongText("roleText");
    static final Choices ROLE_PEOPLE = new Choices("rolePeople");
    static final Choices JOINING_PEOPLE = new Choices("joiningPeople");
    static final Variable<String> JOINING_REASON = Variable.text("joiningReason");

    private CircleVariables() {
    }
}
