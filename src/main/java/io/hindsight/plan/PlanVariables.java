package io.hindsight.plan;

import java.util.List;

import io.hindsight.engine.Choices;
import io.hindsight.engine.LongText;
import io.hindsight.engine.Variable;

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

    /** Id of the version that was published. */
    static final Variable<Long> VERSION = Variable.of("planVersion", Long.class);
    /** Groups of the teams that are asked. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> TEAMS = Variable.of("teams", List.class);

    /** The business key of the acknowledgements: the reference, where it may be told. */
    static final Variable<String> ASKED_FOR = Variable.text("askedFor");

    static final Variable<String> TEAM = Variable.text("team");
    static final Variable<String> TEAM_NAME = Variable.text("teamName");
    static final Variable<String> LEAD = Variable.text("lead");
    static final Variable<String> VERSION_NUMBER = Variable.text("versionNumber");
    static final LongText VERSION_NEWS = new LongText("versionNews");
    static final Variable<String> TEAM_NEEDS_TRAINING = Variable.text("teamNeedsTraining");
    static final Variable<String> TEAM_TRAINING_WISH = Variable.text("teamTrainingWish");
    static final LongText EXCUSE_FACTS = new LongText("excuseFacts");
    static final Variable<String> EXCUSE_REASON = Variable.text("excuseReason");

    /** Id of the plan that came as a file. */
    static final Variable<Long> IMPORT = Variable.of("planImport", Long.class);
    static final LongText IMPORT_FACTS = new LongText("importFacts");
    static final Variable<String> IMPORT_VERDICT = Variable.text("importVerdict");
    static final Variable<String> IMPORT_REASONS = Variable.text("importReasons");

    /** Ids of the yearly reviews that are asked for. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> REVIEWS = Variable.of("reviews", List.class);
    static final Variable<Long> REVIEW = Variable.of("review", Long.class);
    static final LongText REVIEW_FACTS = new LongText("reviewFacts");
    static final Variable<String> REVIEW_VERDICT = Variable.text("reviewVerdict");
    static final Variable<String> REVIEW_REMARK = Variable.text("reviewRemark");

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
