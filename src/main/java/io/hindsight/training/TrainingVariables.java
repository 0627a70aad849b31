package io.hindsight.training;

import java.util.List;

import io.hindsight.engine.Choices;
import io.hindsight.engine.LongText;
import io.hindsight.engine.Variable;

/** The variables of the training stage, as its model and its forms spell them. */
final class TrainingVariables {

    /** What the teams ask for; nothing is set when they ask for nothing. */
    static final LongText TEAM_WISHES = new LongText("teamWishes");
    static final LongText LESSONS = new LongText("lessons");
    /** How many sessions the form has room for. */
    static final int MOST_SESSIONS = 4;

    static final Variable<String> PLAN_NEWS = Variable.text("planNews");
    static final Variable<String> TRAINING_NEEDED = Variable.text("trainingNeeded");
    static final Variable<String> NO_TRAINING_REASON = Variable.text("noTrainingReason");
    /** Ids of the sessions to hold. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> SESSIONS = Variable.of("sessions", List.class);

    static final Variable<Long> SESSION = Variable.of("session", Long.class);
    static final Variable<String> SESSION_FACTS = Variable.text("sessionFacts");
    static final Variable<String> HELD_ON = Variable.text("heldOn");
    static final Variable<Integer> PRESENT = Variable.number("present");
    static final Variable<Integer> ABSENT = Variable.number("absent");
    static final Variable<Integer> SCORE_BEFORE = Variable.number("scoreBefore");
    static final Variable<Integer> SCORE_AFTER = Variable.number("scoreAfter");
    static final Variable<String> REMARKS = Variable.text("remarks");

    private TrainingVariables() {
    }

    /** @param field Subject, Goal, PlannedFor, Place or Measure */
    static Variable<String> session(int number, String field) {
        return Variable.text("session" + number + field);
    }

    static Choices audience(int number) {
        return new Choices("session" + number + "Audience");
    }

    static Variable<Integer> minutes(int number) {
        return Variable.number("session" + number + "Minutes");
    }
}
