package io.hindsight.hardening;

import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.analysis.AnalysisAnswers;

@EngineTest
class SuggestActionsTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;

    @Test
    void each_lesson_begins_an_action_the_critical_one_with_high_priority_and_the_criterion_is_left_to_who_proposes() {
        VariableMap form = opened();
        assertThat(form).containsEntry("action1Title", "The login to mail")
            .containsEntry("action1What", "Ask for a second factor").containsEntry("action1Priority", "high")
            .containsEntry("action2Title", "The list of numbers")
            .doesNotContainKeys("action2Priority", "action1Criterion", "action1DueOn", "action1Owner", "action3Title");
        assertThat(form.get("action1Answers").toString()).contains("lesson:", "cause:1");
    }

    @Test
    void a_lesson_that_an_action_answers_is_not_offered_again() {
        String reference = learnt();
        stages.start("hardening", reference);
        VariableMap form = form(reference);
        Map<String, Object> answers = new HashMap<>(Map.of("hardeningNeeded", "yes", "moreToPropose", "yes"));
        for (String field : new String[] {"action1Title", "action1What", "action1Answers"}) {
            answers.put(field, form.get(field));
        }
        answers.putAll(Map.of("action1Kind", "configuration", "action1Priority", "high", "action1DueOn", "2027-03-02",
            "action1Criterion", "No stolen logins"));
        stages.complete(reference, "Propose actions", "security1", answers);
        assertThat(form(reference)).containsEntry("action1Title", "The list of numbers")
            .doesNotContainKey("action2Title");
    }

    private VariableMap opened() {
        String reference = learnt();
        stages.start("hardening", reference);
        return form(reference);
    }

    private VariableMap form(String reference) {
        return engine.getFormService().getTaskFormVariables(stages.task(reference, "Propose actions").getId());
    }

    private String learnt() {
        String reference = stages.openPostMortem();
        stages.start("analysis", reference);
        stages.complete(reference, "Trace causes", "security1", AnalysisAnswers.causes());
        stages.complete(reference, "Classify causes", "security1", AnalysisAnswers.classes());
        stages.complete(reference, "Review analysis", "facilitator1", AnalysisAnswers.approval());
        stages.complete(reference, "Document lessons", "security1",
            with(lessons(), Map.of("lesson1From", "root-cause-1", "lesson1Critical", true, "lesson2",
                "Keep numbers on paper", "lesson2Strengthen", "The list of numbers")));
        return reference;
    }
}
