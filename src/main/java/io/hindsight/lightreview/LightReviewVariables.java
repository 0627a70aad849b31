package io.hindsight.lightreview;

import java.util.regex.Pattern;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;

/** The variables of a light review, as its model and its form spell them; each stage knows the fields of its part. */
final class LightReviewVariables {

    static final String FORM = "review-incident";

    /** Who can have been heard. */
    static final Choices PEOPLE = new Choices("people");
    static final Choices HEARD = new Choices("heard");
    /** Whom the meeting invites by name, where there is one after all. */
    static final Choices INVITED_PEOPLE = new Choices("invitedPeople");
    static final LongText SENT_BACK = new LongText("sentBack");

    private static final Pattern FIELDS =
        Pattern.compile("heard|heardOn|wentWell|toImprove|problem|response|(chain|rootCause|lesson)\\d.*");

    private LightReviewVariables() {
    }

    /** Whether it is a field of the form. */
    static boolean isField(String name) {
        return FIELDS.matcher(name).matches();
    }
}
