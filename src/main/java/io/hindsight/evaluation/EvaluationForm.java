package io.hindsight.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.hindsight.evaluation.Rating.Subject;

/**
 * Understands the answers to evaluate-response.
 *
 * @param answers by field key
 */
record EvaluationForm(Map<String, Object> answers) {

    static final String NOT_APPLICABLE = "not-applicable";

    Judgement judgement() {
        return new Judgement(Arrays.stream(Subject.values()).map(this::rating).toList(), text("workedBest"),
            text("wasHard"), text("proceduresFollowed"), text("proceduresAdequate"), text("proceduresRemarks"),
            lines("improvements"));
    }

    private Rating rating(Subject subject) {
        String answer = text(subject.code());
        return new Rating(subject, NOT_APPLICABLE.equals(answer) ? null : Integer.valueOf(answer));
    }

    private List<String> lines(String field) {
        return text(field) == null ? List.of()
            : text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String text(String field) {
        return answers.get(field) instanceof String text && !text.isBlank() ? text : null;
    }
}
