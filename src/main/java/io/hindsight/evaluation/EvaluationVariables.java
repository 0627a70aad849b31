package io.hindsight.evaluation;

import java.util.Date;
import java.util.List;

import io.hindsight.engine.Variable;
import io.hindsight.form.LongText;

/** The variables of the evaluation, as its model and its forms spell them. */
final class EvaluationVariables {

    static final Variable<Date> DUE = Variable.of("due", Date.class);
    /** The groups to ask. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> PARTICIPANTS = Variable.of("participants", List.class);
    static final Variable<Date> WAITS_UNTIL = Variable.of("waitsUntil", Date.class);
    static final LongText MEASURED = new LongText("measured");

    /** The group that one evaluator answers for. */
    static final Variable<String> ROLE = Variable.text("role");
    static final LongText ROLE_NAME = new LongText("roleName");

    static final LongText ALL_SAID = new LongText("allSaid");
    static final Variable<Integer> ANSWERED = Variable.number("answered");
    /** The codes of the subjects on which scores lie apart. */
    static final Variable<String> DISAGREEMENTS = Variable.text("disagreements");

    private EvaluationVariables() {
    }
}
