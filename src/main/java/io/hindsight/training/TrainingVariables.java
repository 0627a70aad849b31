package io.hindsight.training;

import java.util.Date;
import java.util.List;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;
import io.hindsight.training.Attendance.Who;
import io.hindsight.training.Session.FollowUp;

/** The variables of the training stage, as its model and its forms spell them. */
final class TrainingVariables {

    /** Whether the plan’s owner or a team asks for training. */
    static final Variable<Boolean> TRAINING_ASKED = Variable.yesNo("trainingAsked");
    static final LongText PLAN_NEWS = new LongText("planNews");
    /** What the teams ask for; nothing is set when they ask for nothing. */
    static final LongText TEAM_WISHES = new LongText("teamWishes");
    static final LongText LESSONS = new LongText("lessons");
    static final Choices TRAINERS = new Choices("trainers");
    static final Choices OFFERED_SOURCES = new Choices("sources");
    /** What is planned of each session: subject, goal, measure, audience, sources and its first sitting. */
    static final Numbered PLANNED = new Numbered("session", "Subject", 8);

    static final Variable<YesNo> TRAINING_NEEDED = Variable.code("trainingNeeded", YesNo.class);
    static final Variable<String> NO_TRAINING_REASON = Variable.text("noTrainingReason");
    /** Ids of the sessions to hold. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> SESSIONS = Variable.of("sessions", List.class);

    static final Variable<Long> SESSION = Variable.of("session", Long.class);
    static final Variable<String> SESSION_SUBJECT = Variable.text("sessionSubject");
    static final Variable<String> TRAINER = Variable.text("trainer");
    static final Variable<Date> SITTING_DUE = Variable.of("sittingDue", Date.class);
    static final LongText SESSION_FACTS = new LongText("sessionFacts");
    static final LongText GAP_FACTS = new LongText("gapFacts");
    static final Variable<FollowUp> FOLLOW_UP = Variable.code("followUp", FollowUp.class);

    /** What the sitting ahead is called in people's calendars. */
    static final Variable<String> APPOINTMENT = Variable.text("appointment");

    /** Yes where nothing is said: the question is newer than the form. */
    static final Variable<YesNo> WAS_HELD = Variable.code("wasHeld", YesNo.class);
    static final Variable<String> POSTPONED_WHY = Variable.text("postponedWhy");
    static final Variable<String> NEW_DATE_BEGINS = Variable.text("newDateBegins");
    static final Variable<String> NEW_DATE_PLACE = Variable.text("newDatePlace");
    static final Variable<String> HELD_ON = Variable.text("heldOn");
    static final Choices INVITED = new Choices("invited");
    static final Variable<Who> ATTENDANCE = Variable.code("attendance", Who.class);
    static final Choices ABSENT = new Choices("absent");
    static final Choices PRESENT = new Choices("present");
    static final Variable<Integer> SCORE_BEFORE = Variable.number("scoreBefore");
    static final Variable<Integer> SCORE_AFTER = Variable.number("scoreAfter");
    static final Variable<String> REMARKS = Variable.text("remarks");

    static final Variable<String> CATCH_UP_CHANGE = Variable.text("catchUpChange");
    static final Variable<FollowUp> GAP_DECISION = Variable.code("gapDecision", FollowUp.class);
    static final Variable<String> GAP_REASON = Variable.text("gapReason");

    /** What the fields of a catch-up begin with. */
    static final String CATCH_UP = "catchUp";

    private TrainingVariables() {
    }

    /** @param field Begins, Place or Trainer */
    static Variable<String> sitting(String prefix, String field) {
        return Variable.text(prefix + field);
    }

    static Variable<Integer> minutes(String prefix) {
        return Variable.number(prefix + "Minutes");
    }
}
