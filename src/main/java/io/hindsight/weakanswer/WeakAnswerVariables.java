package io.hindsight.weakanswer;

import java.util.List;

import io.hindsight.answer.LongText;
import io.hindsight.engine.Variable;

/** The variables of the signature for weak answers, as models and forms spell them. */
final class WeakAnswerVariables {

    /** The severity of the incident, which its tasks are due by. */
    static final Variable<String> SEVERITY = Variable.text("severity");
    /** The numbers of the root causes that are shown. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> WEAK_CAUSES = Variable.of("weakCauses", List.class);
    static final LongText WEAK_FACTS = new LongText("weakFacts");
    static final Variable<String> WEAK_REASON = Variable.text("weakReason");

    private WeakAnswerVariables() {
    }
}
