package io.hindsight.evaluation;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.Variable;
import io.hindsight.evaluation.Rating.Subject;

/** The variables of the evaluation, as its model and its forms spell them. */
final class EvaluationVariables {

    static final Variable<Date> DUE = Variable.of("due", Date.class);
    /** The groups to ask. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> PARTICIPANTS = Variable.of("participants", List.class);
    /** Whether somebody has rated the response before the evaluators are asked. */
    static final Variable<Boolean> RATED = Variable.yesNo("rated");
    static final Variable<Date> WAITS_UNTIL = Variable.of("waitsUntil", Date.class);
    static final LongText MEASURED = new LongText("measured");

    /** The group that one evaluator answers for. */
    static final Variable<String> ROLE = Variable.text("role");
    static final LongText ROLE_NAME = new LongText("roleName");

    static final LongText ALL_SAID = new LongText("allSaid");
    static final Variable<Integer> ANSWERED = Variable.number("answered");
    /** The codes of the subjects on which scores lie apart. */
    static final Variable<String> DISAGREEMENTS = Variable.text("disagreements");

    static final Variable<String> PROCEDURES_FOLLOWED = Variable.text("proceduresFollowed");
    static final Variable<String> PROCEDURES_ADEQUATE = Variable.text("proceduresAdequate");
    static final Variable<String> PROCEDURES_REMARKS = Variable.text("proceduresRemarks");
    /** What an evaluator would improve, and what the facilitator makes of that. */
    static final Numbered WISHES = new Numbered("improvement", "Text", 5);
    static final Numbered IMPROVEMENTS = new Numbered("improvement", "Text", 8);
    static final Variable<String> STRENGTHS = Variable.text("strengths");
    static final Variable<String> WEAKNESSES = Variable.text("weaknesses");
    static final Variable<String> WHY_NOBODY = Variable.text("whyNobody");

    private EvaluationVariables() {
    }

    /** @param detail Worked or Hard; empty for the score */
    static Variable<String> rating(Subject subject, String detail) {
        return Variable.text(field(subject) + detail);
    }

    /** What is behind scores that lie apart. */
    static Variable<String> disagreement(Subject subject) {
        return Variable.text("disagreement" + capital(field(subject)));
    }

    /** The code as forms spell it: {@code internalCommunication}. */
    private static String field(Subject subject) {
        String[] words = subject.code().split("-");
        return words[0] + Stream.of(words).skip(1).map(EvaluationVariables::capital).reduce("", String::concat);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
