package io.hindsight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class EvaluationTest {

    private static final String AWKWARD = "« ${1+1} » {{facts}} <b>*gras*</b>\r\n\r\n  'é' \uD83D\uDE80 שלום";

    @Autowired ProcessEngine engine;
    @Autowired Stages stages;
    @Autowired Evaluations evaluations;

    String reference;
    ProcessInstance evaluation;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        evaluation = stages.start("evaluation", reference);
    }

    @Test
    void the_response_is_evaluated_and_what_was_said_is_kept() {
        evaluate(answers(Map.of("wasHard", AWKWARD, "improvements", "Spare phones\nA list of « contacts »")));

        BpmnAwareTests.assertThat(evaluation).isEnded()
            .hasPassedInOrder("Event_MeetingHeld", "Task_EvaluateResponse", "Event_ResponseEvaluated");
        assertThat(evaluations.find(reference)).singleElement().satisfies(kept -> {
            assertThat(kept.ratings()).extracting(Rating::score).containsExactly(1, 2, 3, 4, 5, 3, null);
            assertThat(kept.wasHard()).isEqualTo(AWKWARD);
            assertThat(kept.proceduresRemarks()).isNull();
            assertThat(kept.improvements()).containsExactly("Spare phones", "A list of « contacts »");
            assertThat(kept.evaluatedBy()).isEqualTo("facilitator1");
        });
    }

    @Test
    void a_rating_that_is_not_on_the_scale_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> evaluate(answers(Map.of("triage", "6"))))
            .hasMessageContaining("“Triage” takes one of the offered answers.");
        BpmnAwareTests.assertThat(evaluation).isWaitingAt("Task_EvaluateResponse");
        assertThat(evaluations.find(reference)).isEmpty();
    }

    @Test
    void every_subject_needs_a_rating() {
        assertThatThrownBy(() -> evaluate(answers(Map.of("recovery", ""))))
            .hasMessageContaining("“Recovery” needs an answer.");
    }

    private void evaluate(Map<String, Object> answers) {
        stages.complete(reference, "Evaluate response", "facilitator1", answers);
    }

    private Map<String, Object> answers(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("detection", "1", "triage", "2", "containment", "3",
            "eradication", "4", "recovery", "5", "coordination", "3", "communication", "not-applicable"));
        answers.putAll(Map.of("workedBest", "The call tree", "wasHard", "No spare phones",
            "proceduresFollowed", "partly", "proceduresAdequate", "no"));
        answers.putAll(more);
        return answers;
    }
}
