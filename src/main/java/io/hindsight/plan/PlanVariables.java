package io.hindsight.plan;

import io.hindsight.engine.Variable;
import io.hindsight.form.Choices;
import io.hindsight.form.LongText;

/** The variables of the plan stage, as its models and its forms spell them. */
final class PlanVariables {

    /** How many changes the form has room for. */
    static final int MOST_CHANGES = 5;

    static final LongText LESSONS = new LongText("lessons");
    static final Choices LESSON_CHOICES = new Choices("lessonChoices");
    static final Choices SECTIONS = new Choices("planSections");
    static final Variable<Long> BASE = Variable.of("planBase", Long.class);
    static final LongText IN_FORCE = new LongText("planInForce");
    static final LongText DRAFT = new LongText("draft");
    static final LongText SENT_BACK = new LongText("sentBack");

    static final Variable<String> PLAN_CHANGE = Variable.text("planChange");
    static final Variable<String> KEEP_REASON = Variable.text("keepReason");
    static final Variable<String> TRAINING_NEEDED = Variable.text("trainingNeeded");
    static final Variable<String> TRAINING_WISH = Variable.text("trainingWish");

    static final Variable<String> APPROVAL = Variable.text("approval");
    static final Variable<String> APPROVAL_REASONS = Variable.text("approvalReasons");

    static final Variable<Boolean> CONFLICT = Variable.yesNo("conflict");
    /** Id of the version that the conflicts were found with. */
    static final Variable<Long> MERGE_BASE = Variable.of("mergeBase", Long.class);

    private PlanVariables() {
    }

    /** @param field Kind, Target, Section, Phase, Owner, Text or Reason */
    static Variable<String> change(int number, String field) {
        return Variable.text("change" + number + field);
    }

    static Choices lessons(int number) {
        return new Choices("change" + number + "Lessons");
    }

    /** @param field Outcome, Title or Text */
    static Variable<String> merge(int number, String field) {
        return Variable.text("merge" + number + field);
    }

    /** What both have made of a section. */
    static LongText mergeView(int number) {
        return new LongText("merge" + number + "View");
    }
}
