package io.hindsight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.evaluation.Rating.Subject;

class EvaluationFormTest {

    @Test
    void where_nothing_was_to_rate_there_is_no_score() {
        Map<String, Object> answers = rated("5");
        answers.put("recovery", "not-applicable");

        assertThat(new EvaluationForm(answers).judgement().ratings())
            .contains(new Rating(Subject.DETECTION, 5), new Rating(Subject.RECOVERY, null)).hasSize(7);
    }

    @Test
    void each_line_is_an_improvement_and_blank_ones_are_none() {
        Map<String, Object> answers = rated("3");
        answers.put("improvements", "\r\n Spare phones\n\n \nA drill ");

        assertThat(new EvaluationForm(answers).judgement().improvements()).containsExactly("Spare phones", "A drill");
    }

    @Test
    void the_form_asks_for_each_subject() throws IOException {
        assertThat(new ObjectMapper().readTree(Path.of("forms/evaluation/evaluate-response.form").toFile())
            .findValuesAsText("key")).containsAll(Arrays.stream(Subject.values()).map(Subject::code).toList());
    }

    private Map<String, Object> rated(String score) {
        Map<String, Object> answers = new HashMap<>();
        Arrays.stream(Subject.values()).forEach(subject -> answers.put(subject.code(), score));
        return answers;
    }
}
