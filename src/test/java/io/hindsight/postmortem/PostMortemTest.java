package io.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;

@EngineTest
class PostMortemTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    EngineWalk walk;

    @BeforeEach
    void prepare() throws IOException {
        init(engine);
        walk = new EngineWalk(engine);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_reported_incident_walks_through_all_stages_to_the_sign_off() {
        String reference = walk.report();
        ProcessInstance map = map(reference);
        walk.finish(reference);

        BpmnAwareTests.assertThat(map).isEnded().hasPassed("Event_IncidentReported", "Call_PrepareReview",
            "Gateway_Light", "Call_RunMeeting", "Call_RunAnalysis", "Call_RunEvaluation", "Call_UpdatePlan",
            "Call_HardenDefences",
            "Call_TrainPeople", "Call_SignOff", "Event_PostMortemClosed");
        assertThat(count("stage WHERE closed_at IS NOT NULL AND post_mortem = ?", reference)).isEqualTo(6);
        assertThat(count("post_mortem WHERE closed_at IS NOT NULL AND reference = ?", reference)).isEqualTo(1);
        assertThat(count("sign_off WHERE signed_by = 'management1' AND post_mortem = ?", reference)).isEqualTo(1);
    }

    @Test
    void everybody_who_took_part_and_may_read_the_record_is_told_of_the_sign_off() {
        String reference = walk.report();
        walk.finish(reference, "Schedule meeting");
        jdbc.sql("INSERT INTO participant SELECT id, 'employee1', 99, '{}', false FROM meeting WHERE post_mortem = ?")
            .param(reference).update();
        walk.finish(reference);
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE kind = 'sign-off' AND reason = ? AND post_mortem = ?")
            .params("sign-off:" + reference, reference).query(String.class).list())
            .contains("facilitator1", "security1", "security2", "sysadmin2", "management1", "plan-owner1", "trainer1")
            .as("legal was told of the plan, and not asked").doesNotContain("employee1", "legal1")
            .doesNotHaveDuplicates();
        assertThat(
            jdbc.sql("SELECT DISTINCT content ->> 'by' FROM notice WHERE reason = ?").param("sign-off:" + reference)
                .query(String.class).single())
            .isEqualTo("management1");
    }

    @Test
    void an_incident_from_the_api_walks_the_same_way() {
        String reference = stages.receive("low", true);
        ProcessInstance map = map(reference);
        BpmnAwareTests.assertThat(map).hasPassed("Event_IncidentReceived").isWaitingAt("Call_RunMeeting");
        walk.finish(reference);
        BpmnAwareTests.assertThat(map).isEnded();
    }

    @Test
    void analysis_and_evaluation_run_side_by_side_after_the_meeting() {
        String reference = walk.report();
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        BpmnAwareTests.assertThat(map(reference)).isWaitingAt("Call_RunAnalysis", "Call_RunEvaluation")
            .isNotWaitingAt("Call_HoldSecondMeeting");
    }

    @Test
    void a_severe_incident_has_a_second_meeting_beside_the_other_stages() {
        String reference = stages.receive("critical", true);
        ProcessInstance map = map(reference);
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        BpmnAwareTests.assertThat(map).isWaitingAtExactly("Call_HoldSecondMeeting", "Call_RunAnalysis",
            "Call_RunEvaluation");
        walk.finish(reference);

        BpmnAwareTests.assertThat(map).isEnded();
        assertThat(count("stage WHERE stage = 'meeting' AND closed_at IS NOT NULL AND post_mortem = ?", reference))
            .isEqualTo(2);
    }

    @Test
    void the_second_meeting_is_due_weeks_after_the_first_and_leaves_it_as_it_was() {
        String reference = stages.receive("critical", true);
        walk.finish(reference);

        assertThat(count("""
            stage first JOIN stage second USING (post_mortem, stage)
            WHERE first.pass = 1 AND second.pass = 2 AND first.closed_at <= second.opened_at
              AND second.due_at > first.due_at + interval '14 days' AND post_mortem = ?""", reference)).isEqualTo(1);
    }

    @Test
    void a_stage_is_due_as_its_deadline_says_and_so_are_its_tasks() {
        String reference = walk.report();
        List<Map<String, Object>> stages = jdbc.sql("SELECT stage, due_at FROM stage WHERE post_mortem = ?")
            .param(reference).query().listOfRows();
        assertThat(stages).singleElement().extracting("stage").isEqualTo("meeting");
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult()
            .getDueDate()).hasSameTimeAs((Timestamp) stages.get(0).get("due_at"));
    }

    @Test
    void the_words_of_a_report_do_not_stay_in_the_process() {
        String reference = walk.report();
        assertThat(engine.getRuntimeService().getVariables(map(reference).getId()).keySet())
            .containsExactlyInAnyOrder("severity", "personalData", "kind", "deadlines", "track",
                "participants");
    }

    @Test
    void a_form_shows_the_incident_in_the_readers_language() {
        String task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(stages.receive("low", true))
            .singleResult().getId();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            assertThat(engine.getFormService().getTaskFormVariables(task).get("facts").toString())
                .contains("Lost laptop", "Gravité **faible**", "Ouvrir le dossier");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private ProcessInstance map(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("post-mortem")
            .processInstanceBusinessKey(reference).singleResult();
    }

    private int count(String what, String reference) {
        return jdbc.sql("SELECT count(*) FROM " + what).param(reference).query(Integer.class).single();
    }
}
