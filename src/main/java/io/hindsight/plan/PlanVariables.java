package io.hindsight.plan;

import io.hindsight.answer.Approval;
import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;
import io.hindsight.planversion.PlanAnswer;
import io.hindsight.planversion.PlanVersion.Section;

/** The variables of the plan stage, as its models and its forms spell them. */
final class PlanVariables {

    /** What each change is: target, section, phase, owner, way, passage, text, lessons and reason. */
    static final Numbered CHANGES = new Numbered("change", "Kind", 5);
    /** How each conflict is settled: title and text. */
    static final Numbered MERGES = new Numbered("merge", "Outcome", 5);

    static final LongText LESSONS = new LongText("lessons");
    static final Choices LESSON_CHOICES = new Choices("lessonChoices");
    static final Choices SECTIONS = new Choices("planSections");
    static final Variable<Long> BASE = Variable.of("planBase", Long.class);
    static final LongText IN_FORCE = new LongText("planInForce");
    static final LongText DRAFT = new LongText("draft");
    static final LongText SENT_BACK = new LongText("sentBack");

    static final Variable<PlanAnswer> PLAN_CHANGE = Variable.code("planChange", PlanAnswer.class);
    static final Variable<String> KEEP_REASON = Variable.text("keepReason");
    static final Variable<YesNo> TRAINING_NEEDED = Variable.code("trainingNeeded", YesNo.class);
    static final Variable<String> TRAINING_WISH = Variable.text("trainingWish");

    static final Variable<Approval> APPROVAL = Variable.code("approval", Approval.class);
    static final Variable<String> APPROVAL_REASONS = Variable.text("approvalReasons");

    static final Variable<Boolean> CONFLICT = Variable.yesNo("conflict");
    /** Id of the version that the conflicts were found with. */
    static final Variable<Long> MERGE_BASE = Variable.of("mergeBase", Long.class);

    /** A few more than a section of full length needs, since it is cut between lines. */
    private static final int TEXT_FIELDS = 6;

    /** What the form says of a change that is none. */
    static final String NO_MORE = "none";

    private PlanVariables() {
    }

    /** The text of a section, in one of these groups of fields. */
    static LongAnswer text(Numbered fields, int number) {
        return new LongAnswer(fields.prefix(number) + "Text", TEXT_FIELDS, Section.LONGEST_TEXT);
    }

    /** What both have made of a section. */
    static LongText mergeView(int number) {
        return new LongText(MERGES.prefix(number) + "View");
    }
}
