package io.hindsight.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.evaluation.Consolidations.Result;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;

/**
 * Understands the answers to evaluate-response and to consolidate-evaluation.
 *
 * @param answers by field key
 */
record EvaluationForm(Map<String, Object> answers) {

    static final String NOT_APPLICABLE = "not-applicable";
    /** How many improvements each form has room for. */
    static final int MOST_WISHES = 5;
    static final int MOST_IMPROVEMENTS = 8;

    Judgement judgement() {
        return new Judgement(text("role"), Subject.asked().stream().map(this::rating).toList(),
            text("proceduresFollowed"), text("proceduresAdequate"), text("proceduresRemarks"),
            improvements(MOST_WISHES));
    }

    /** Where nobody has evaluated, the form asks why, instead of for strengths and weaknesses. */
    Result result(List<Spread> ratings) {
        boolean answered = !Integer.valueOf(0).equals(answers.get("answered"));
        return new Result(answered ? text("strengths") : null, answered ? text("weaknesses") : null,
            answered ? null : text("whyNobody"),
            ratings.stream().map(one -> one.explained(text(disagreement(one.subject())))).toList(),
            improvements(MOST_IMPROVEMENTS));
    }

    /** The field that asks what is behind scores that lie apart. */
    static String disagreement(Subject subject) {
        return "disagreement" + capital(field(subject));
    }

    /** The code as forms spell it: {@code internalCommunication}. */
    static String field(Subject subject) {
        String[] words = subject.code().split("-");
        return words[0] + Stream.of(words).skip(1).map(EvaluationForm::capital).reduce("", String::concat);
    }

    private Rating rating(Subject subject) {
        String answer = text(field(subject));
        return NOT_APPLICABLE.equals(answer) ? new Rating(subject, null, null, null)
            : new Rating(subject, Integer.valueOf(answer), text(field(subject) + "Worked"),
                text(field(subject) + "Hard"));
    }

    private List<Improvement> improvements(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(number -> "improvement" + number)
            .filter(wish -> text(wish + "Text") != null)
            .map(wish -> new Improvement(Subject.of(text(wish + "Phase")), text(wish + "Text"))).toList();
    }

    private String text(String field) {
        return answers.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
