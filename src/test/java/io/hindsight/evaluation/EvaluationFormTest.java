package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationAnswers.consolidated;
import static io.hindsight.evaluation.EvaluationAnswers.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.engine.FormAnswers;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;

class EvaluationFormTest {

    private static final Spread APART = new Spread(Subject.INTERNAL_COMMUNICATION, 3, 4, 2, 5, null);

    @Test
    void where_nothing_was_to_rate_there_is_no_score_and_nothing_said() {
        Map<String, Object> answers = rated("5", "recovery", "not-applicable", "recoveryWorked", "typed before");

        assertThat(judgement(answers).ratings()).hasSize(8).contains(new Rating(Subject.DETECTION, 5, null, null),
            new Rating(Subject.RECOVERY, null, null, null));
    }

    @Test
    void what_worked_and_what_was_hard_belong_to_their_phase() {
        assertThat(judgement(rated("2", "triageWorked", "« Vite »", "triageHard", " \n")).ratings())
            .contains(new Rating(Subject.TRIAGE, 2, "« Vite »", null));
    }

    @Test
    void an_improvement_without_words_is_none() {
        assertThat(
            judgement(rated("3", "improvement1Text", "Spare phones", "improvement1Phase", "external-communication",
                "improvement2Text", " ", "improvement2Phase", "recovery", "improvement3Text", "A drill",
                "improvement3Phase", "recovery")).improvements())
            .containsExactly(new Improvement(Subject.EXTERNAL_COMMUNICATION, "Spare phones"),
                new Improvement(Subject.RECOVERY, "A drill"));
    }

    @Test
    void a_sentence_is_kept_where_scores_lie_apart_and_only_there() {
        Spread together = new Spread(Subject.TRIAGE, 2, 3.5, 3, 4, null);
        Map<String, Object> answers = consolidated("answered", 3, "disagreementInternalCommunication", "Nights",
            "disagreementTriage", "Hidden");

        assertThat(new EvaluationForm(FormAnswers.of(answers)).result(List.of(APART, together)).ratings())
            .containsExactly(new Spread(Subject.INTERNAL_COMMUNICATION, 3, 4, 2, 5, "Nights"), together);
    }

    @Test
    void where_nobody_has_answered_the_reason_stands_for_strengths_and_weaknesses() {
        assertThat(
            new EvaluationForm(FormAnswers.of(consolidated("answered", 0, "whyNobody", "Holidays"))).result(List.of()))
            .extracting("strengths", "weaknesses", "whyNobody").containsExactly(null, null, "Holidays");
        assertThat(
            new EvaluationForm(FormAnswers.of(consolidated("answered", 1, "whyNobody", "Hidden"))).result(List.of()))
            .extracting("strengths", "whyNobody").containsExactly("The call tree", null);
    }

    @Test
    void the_forms_ask_for_each_subject() throws IOException {
        assertThat(keys("evaluate-response"))
            .containsAll(
                Subject.asked().stream().map(subject -> EvaluationVariables.rating(subject, "").name()).toList());
        assertThat(keys("consolidate-evaluation"))
            .containsAll(
                Subject.asked().stream().map(subject -> EvaluationVariables.disagreement(subject).name()).toList());
    }

    @ParameterizedTest
    @CsvSource({"1 2, 1.5, false", "2 4, 3, true", "5 1 4, 4, true", "3, 3, false", "1 1 5 5, 3, true"})
    void the_median_stands_beside_the_spread_and_hides_no_disagreement(String scores, double median, boolean differs) {
        List<Evaluation> evaluations = List.of(scores.split(" ")).stream()
            .map(score -> evaluation(judgement(rated(score)))).toList();

        assertThat(Spread.of(Subject.TRIAGE, evaluations).orElseThrow())
            .satisfies(spread -> assertThat(spread.median()).isEqualTo(median))
            .satisfies(spread -> assertThat(spread.differs()).isEqualTo(differs));
    }

    @Test
    void a_subject_that_nobody_could_rate_has_no_median() {
        assertThat(Spread.of(List.of(evaluation(judgement(rated("not-applicable")))))).isEmpty();
    }

    private static RatedResponse judgement(Map<String, Object> answers) {
        return new EvaluationForm(FormAnswers.of(answers)).judgement();
    }

    private static Evaluation evaluation(RatedResponse judgement) {
        return new Evaluation("security", judgement.ratings(), null, null, "yes", "yes", null, List.of(), "me", null);
    }

    private static List<String> keys(String form) throws IOException {
        return new ObjectMapper().readTree(Path.of("forms/evaluation/" + form + ".form").toFile())
            .findValuesAsText("key");
    }
}
