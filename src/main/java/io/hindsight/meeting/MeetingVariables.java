package io.hindsight.meeting;

import io.hindsight.engine.Choices;
import io.hindsight.engine.Variable;

/** The variables of the meeting, as its model and its forms spell them. */
final class MeetingVariables {

    static final Variable<String> SCHEDULED_FOR = Variable.text("scheduledFor");
    static final Variable<Integer> MINUTES = Variable.number("minutes");
    static final Variable<String> PLACE = Variable.text("place");
    static final Choices INVITED_ROLES = new Choices("invitedRoles");
    static final Choices INVITED_PEOPLE = new Choices("invitedPeople");
    static final Variable<String> AGENDA = Variable.text("agenda");
    static final Choices PEOPLE = new Choices("people");

    static final Choices PRESENT_ROLES = new Choices("presentRoles");
    static final Choices PRESENT_PEOPLE = new Choices("presentPeople");
    static final Variable<String> WENT_WELL = Variable.text("wentWell");
    static final Variable<String> TO_IMPROVE = Variable.text("toImprove");
    static final Variable<String> DECISIONS = Variable.text("decisions");

    private MeetingVariables() {
    }
}
