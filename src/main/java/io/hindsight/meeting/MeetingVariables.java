package io.hindsight.meeting;

import java.util.Date;
import java.util.List;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;
import io.hindsight.text.Code;

/** The variables of the meeting, as its model and its forms spell them. */
@SuppressWarnings("rawtypes")
final class MeetingVariables {

    static final Variable<Integer> PASS = Variable.number("pass");
    /** The groups that must be heard. */
    static final Variable<List> PARTICIPANTS = Variable.of("participants", List.class);
    /** The id of the meeting that is set now. */
    static final Variable<Long> MEETING = Variable.of("meeting", Long.class);

    /** What the meeting that is set now is called in people's calendars; none once it was held. */
    static final Variable<String> APPOINTMENT = Variable.text("appointment");
    static final LongText NEW_DATE_REASON = new LongText("newDateReason");
    static final Variable<YesNo> WAS_HELD = Variable.code("wasHeld", YesNo.class);
    static final Variable<String> POSTPONED_WHY = Variable.text("postponedWhy");
    /** When it was held, where that is not when it was planned. */
    static final Variable<String> HELD_AT = Variable.text("heldAt");
    static final Variable<Boolean> DATE_NEEDED = Variable.yesNo("dateNeeded");
    static final LongText SECOND_LOOK = new LongText("secondLook");
    static final LongText REQUIRED_ROLES = new LongText("requiredRoles");
    static final Variable<String> SCHEDULED_FOR = Variable.text("scheduledFor");
    static final Variable<String> TIME_ZONE = Variable.text("timeZone");
    static final Choices TIME_ZONES = new Choices("timeZones");
    static final Variable<Integer> MINUTES = Variable.number("minutes");
    static final Variable<String> PLACE = Variable.text("place");
    static final Variable<String> FACILITATOR = Variable.text("facilitator");
    static final Choices FACILITATORS = new Choices("facilitators");
    static final Choices INVITED_ROLES = new Choices("invitedRoles");
    static final Choices INVITED_PEOPLE = new Choices("invitedPeople");
    static final Variable<String> AGENDA = Variable.text("agenda");
    /** What the field begins with. */
    static final LongText FIRST_AGENDA = new LongText(AGENDA.name());
    static final Choices PEOPLE = new Choices("people");

    static final LongText MEETING_FACTS = new LongText("meetingFacts");
    static final Variable<Date> MEETING_BEGINS = Variable.of("meetingBegins", Date.class);
    static final Variable<Date> MEETING_ENDS = Variable.of("meetingEnds", Date.class);
    static final Variable<List> ASKED_FOR_ACCOUNTS = Variable.of("askedForAccounts", List.class);
    static final Variable<String> PARTICIPANT = Variable.text("participant");
    /** Whether a participant remembers when something happened, and what. */
    static final Variable<YesNo> SAW_SOMETHING = Variable.code("sawSomething", YesNo.class);
    static final Numbered SAW = new Numbered("saw", "What", 5);
    /** The same as rows, one a line; fields, since one holds 4,000 characters. */
    static final Numbered SAW_ROWS = new Numbered("sawRows", "", 3);
    static final Variable<String> GOT_IN_THE_WAY = Variable.text("gotInTheWay");
    static final Variable<String> SURPRISED = Variable.text("surprised");

    /** Who was heard one by one, and on which day the last of them. */
    static final Choices HEARD = new Choices("heard");
    static final Variable<String> HEARD_ON = Variable.text("heardOn");

    static final LongText ACCOUNTS_IN = new LongText("accountsIn");
    static final Choices ACCOUNT_ENTRIES = new Choices("accountEntries");
    static final Choices AGREED_ENTRIES = new Choices("agreedEntries");
    static final Choices INVITED = new Choices("invited");
    static final Choices ATTENDED = new Choices("attended");
    static final Choices OTHERS_PRESENT = new Choices("othersPresent");
    /** Whether the meeting adds to the timeline, and what. */
    static final Variable<YesNo> MORE_ENTRIES = Variable.code("moreEntries", YesNo.class);
    static final Numbered TOLD = new Numbered("told", "What", 5);
    static final Numbered TOLD_ROWS = new Numbered("toldRows", "", 3);
    static final Variable<String> WENT_WELL = Variable.text("wentWell");
    static final Variable<String> TO_IMPROVE = Variable.text("toImprove");
    static final Variable<String> DECISIONS = Variable.text("decisions");
    static final Variable<String> OPEN_QUESTIONS = Variable.text("openQuestions");
    /** What a second look has found, one a line. */
    static final Variable<String> FINDINGS = Variable.text("findings");

    static final Variable<List> MISSING_ROLES = Variable.of("missingRoles", List.class);
    static final LongText MISSING_ROLES_TEXT = new LongText("missingRolesText");
    static final Variable<RoleDecision> ROLE_DECISION = Variable.code("roleDecision", RoleDecision.class);
    static final Variable<String> ROLE_REASON = Variable.text("roleReason");

    /** What becomes of a meeting at which a required role was not heard. */
    enum RoleDecision implements Code {
        WAIVE("waive"), NEW_DATE("newDate");

        private final String code;

        RoleDecision(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private MeetingVariables() {
    }

    /** The groups that a variable of the engine holds. */
    static List<String> groups(List<?> held) {
        return held.stream().map(String::valueOf).toList();
    }
}
