package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class SuggestCausesTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;

    Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(engine, stages);
    }

    @Test
    void the_problem_begins_with_what_happened() {
        assertThat(form("Trace causes")).containsEntry("problem", "Phished account sent invoices")
            .doesNotContainKey("chain1Why1");
    }

    @Test
    void each_chain_ends_in_a_cause_with_what_shows_it_and_the_rest_is_for_the_analyst_to_judge() {
        desk.trace(
            with(causes(), Map.of("chain1Why1Evidence", "Sign-in log", "chain1Why2", "Mail takes a password alone",
                "chain2", true, "chain2Why1", "Nobody watched", "chain2Why1Evidence", "No alarm")));
        assertThat(form("Classify causes")).containsEntry("rootCause1", "Mail takes a password alone")
            .containsEntry("rootCause1Evidence", "Sign-in log").containsEntry("rootCause2", "Nobody watched")
            .containsEntry("rootCause2Evidence", "No alarm").doesNotContainKeys("rootCause1Nature",
                "rootCause1Category", "rootCause1Role", "rootCause1Confidence", "rootCause1Elsewhere", "rootCause3");
    }

    @Test
    void what_was_sent_back_begins_with_what_was_sent_not_with_what_is_suggested() {
        desk.trace(causes()).classify(classes()).review(sentBack("Where is the log?")).trace(causes());
        assertThat(form("Classify causes")).containsEntry("rootCause1", "Webmail takes a password alone")
            .containsEntry("rootCause1Evidence", "Sign-in log").containsEntry("offered", null);
    }

    @Test
    void each_root_cause_begins_a_lesson_that_says_what_it_is_learnt_from() {
        desk.trace(causes()).classify(classes()).review(approval());
        assertThat(form("Document lessons")).containsEntry("lesson1", "Webmail takes a password alone")
            .containsEntry("lesson1From", "root-cause-1").doesNotContainKeys("lesson1Critical", "lesson2");
    }

    private VariableMap form(String task) {
        return engine.getFormService().getTaskFormVariables(stages.task(desk.reference(), task).getId());
    }
}
