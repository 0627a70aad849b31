package io.hindsight.plan;

import io.hindsight.engine.LongText;
import io.hindsight.engine.Variable;

/** The variables of the plan stage, as its model and its forms spell them. */
final class PlanVariables {

    static final LongText LESSONS = new LongText("lessons");
    /** How many changes the form has room for. */
    static final int MOST_CHANGES = 5;

    static final Variable<Long> BASE = Variable.of("planBase", Long.class);
    static final Variable<String> IN_FORCE = Variable.text("planInForce");
    static final Variable<String> DRAFT = Variable.text("draft");
    static final Variable<String> SENT_BACK = Variable.text("sentBack");

    static final Variable<String> PLAN_CHANGE = Variable.text("planChange");
    static final Variable<String> KEEP_REASON = Variable.text("keepReason");
    static final Variable<String> TRAINING_NEEDED = Variable.text("trainingNeeded");
    static final Variable<String> TRAINING_WISH = Variable.text("trainingWish");

    static final Variable<String> APPROVAL = Variable.text("approval");
    static final Variable<String> APPROVAL_REASONS = Variable.text("approvalReasons");

    private PlanVariables() {
    }

    /** @param field Section, Kind, Text or Reason */
    static Variable<String> change(int number, String field) {
        return Variable.text("change" + number + field);
    }
}
