package io.hindsight.bulletin;

import io.hindsight.answer.Approval;
import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;

/** The variables of the bulletin, as its model and its forms spell them. */
final class BulletinVariables {

    static final LongText LESSONS = new LongText("lessons");
    static final Choices LESSON_CHOICES = new Choices("lessonChoices");
    /** How confidential the incident is, and what that means for the wording. */
    static final LongText CONFIDENTIALITY = new LongText("confidentiality");

    /** Whether there was one before, or a reason for none. */
    static final Variable<Boolean> ISSUED = Variable.yesNo("bulletinIssued");

    static final Variable<YesNo> NEEDED = Variable.code("bulletinNeeded", YesNo.class);
    static final Variable<String> NONE_REASON = Variable.text("noBulletinReason");
    static final Variable<String> TITLE_EN = Variable.text("titleEn");
    static final Variable<String> TEXT_EN = Variable.text("textEn");
    static final Variable<String> TITLE_FR = Variable.text("titleFr");
    static final Variable<String> TEXT_FR = Variable.text("textFr");
    static final Choices DRAWN_FROM = new Choices("drawnFrom");

    static final LongText BULLETIN_DRAFT = new LongText("bulletinDraft");
    static final Variable<Approval> APPROVAL = Variable.code("approval", Approval.class);
    static final Variable<String> APPROVAL_REASONS = Variable.text("approvalReasons");
    static final LongText SENT_BACK = new LongText("sentBack");

    /** Of what was published. */
    static final Variable<String> BULLETIN_NUMBER = Variable.text("bulletinNumber");

    private BulletinVariables() {
    }
}
