package io.hindsight.hardening;

import java.util.Date;
import java.util.List;

import io.hindsight.engine.Choices;
import io.hindsight.engine.LongText;
import io.hindsight.engine.Variable;

/** The variables of hardening and of one action, as their models and forms spell them. */
final class HardeningVariables {

    static final LongText LESSONS = new LongText("lessons");
    /** How many actions the form has room for. */
    static final int MOST_ACTIONS = 5;

    static final Choices OWNERS = new Choices("owners");
    static final Choices VERIFIERS = new Choices("verifiers");
    static final Variable<String> HARDENING_NEEDED = Variable.text("hardeningNeeded");
    static final Variable<String> NO_ACTION_REASON = Variable.text("noActionReason");
    /** Ids of the actions to run. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> ACTIONS = Variable.of("actions", List.class);

    static final Variable<Long> ACTION = Variable.of("action", Long.class);
    static final Variable<String> OWNER = Variable.text("owner");
    static final Variable<String> VERIFIER = Variable.text("verifier");
    static final Variable<Date> DUE = Variable.of("due", Date.class);
    static final Variable<String> ACTION_FACTS = Variable.text("actionFacts");
    static final Variable<String> IMPLEMENTATION_FACTS = Variable.text("implementationFacts");
    static final Variable<String> SENT_BACK = Variable.text("sentBack");

    static final Variable<String> WHAT_WAS_DONE = Variable.text("whatWasDone");
    static final Variable<String> EVIDENCE = Variable.text("evidence");
    static final Variable<String> EVIDENCE_LINK = Variable.text("evidenceLink");
    static final Variable<String> HOW_CHECKED = Variable.text("howChecked");
    static final Variable<String> VERDICT = Variable.text("verdict");
    static final Variable<String> VERDICT_REASONS = Variable.text("verdictReasons");

    private HardeningVariables() {
    }

    /** @param field Title, Kind, What, Owner, Verifier, DueOn, Priority or Criterion */
    static Variable<String> action(int number, String field) {
        return Variable.text("action" + number + field);
    }
}
