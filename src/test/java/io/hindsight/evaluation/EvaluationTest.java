package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationAnswers.consolidated;
import static io.hindsight.evaluation.EvaluationAnswers.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.office.WorkingDays;

@EngineTest
class EvaluationTest {

    private static final String AWKWARD = "« ${1+1} » {{facts}} | <b>*gras*</b>\r\n\r\n  'é' \uD83D\uDE80 שלום";

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
    @Autowired
    Stages stages;
    @Autowired
    Evaluations evaluations;
    @Autowired
    WorkingDays workingDays;

    String reference;
    ProcessInstance evaluation;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        evaluation = stages.start("evaluation", reference);
    }

    @Test
    void each_role_evaluates_and_the_facilitator_consolidates() {
        evaluate("security1", rated("4"));
        evaluate("sysadmin1", rated("3"));
        BpmnAwareTests.assertThat(evaluation).isWaitingAt("Task_EvaluateResponse").hasNotPassed("Gateway_WaitingOver");
        evaluate("management1", rated("4"));
        consolidate(consolidated());

        BpmnAwareTests.assertThat(evaluation).isEnded().hasPassedInOrder("Event_MeetingHeld", "Task_EvaluateResponse",
            "Gateway_WaitingOver", "Task_ConsolidateEvaluation", "Event_ResponseEvaluated");
        assertThat(evaluations.find(reference)).extracting(Evaluation::role, Evaluation::evaluatedBy).containsExactly(
            tuple("security", "security1"), tuple("sysadmins", "sysadmin1"), tuple("management", "management1"));
        assertThat(evaluations.consolidation(reference).orElseThrow().ratings()).hasSize(8)
            .allSatisfy(spread -> assertThat(spread.median()).isEqualTo(4))
            .allSatisfy(spread -> assertThat(spread.disagreement()).isNull());
    }

    @Test
    void what_was_said_is_kept_as_it_was_typed() {
        evaluate("security1", rated("2", "triageWorked", AWKWARD, "triageHard", AWKWARD, "proceduresRemarks", AWKWARD,
            "improvement1Text", AWKWARD, "improvement1Phase", "recovery"));
        limitPasses();
        consolidate(consolidated("strengths", AWKWARD, "weaknesses", AWKWARD));

        assertThat(evaluations.find(reference)).singleElement().satisfies(kept -> {
            assertThat(kept.ratings().get(1)).isEqualTo(new Rating(Subject.TRIAGE, 2, AWKWARD, AWKWARD));
            assertThat(kept.proceduresRemarks()).isEqualTo(AWKWARD);
            assertThat(kept.improvements()).containsExactly(new Improvement(Subject.RECOVERY, AWKWARD));
        });
        assertThat(evaluations.consolidation(reference).orElseThrow()).extracting("strengths", "weaknesses",
            "consolidatedBy").containsExactly(AWKWARD, AWKWARD, "facilitator1");
    }

    @Test
    void who_does_not_answer_is_waited_for_until_the_time_limit_and_is_named() {
        evaluate("sysadmin2", rated("3"));
        limitPasses();

        BpmnAwareTests.assertThat(evaluation).isWaitingAtExactly("Task_ConsolidateEvaluation")
            .hasPassed("Event_TimeLimitPassed");
        assertThat(allSaid()).startsWith("1 of 3 have answered. **Missing: Security, Management.**");
        assertThat(evaluations.progress(reference).orElseThrow()).extracting("answered", "missing")
            .containsExactly(1, List.of("security", "management"));
        consolidate(consolidated());
        assertThat(evaluations.find(reference)).hasSize(1);
    }

    @Test
    void the_time_limit_is_three_working_days_after_the_stage_is_due() {
        Instant due = stages.task(reference, "Evaluate response", "security").getDueDate().toInstant();

        assertThat(timer().getDuedate()).isEqualTo(workingDays.after(due, 3));
        assertThat(evaluations.progress(reference).orElseThrow().waitsUntil()).isEqualTo(workingDays.after(due, 3));
    }

    @Test
    void where_nobody_answers_the_facilitator_says_why() {
        limitPasses();
        assertThat(allSaid())
            .startsWith("0 of 3 have answered. **Missing: Security, System administration, Management.**");
        assertThatThrownBy(() -> consolidate(consolidated()))
            .hasMessageContaining("“Why nobody has evaluated” needs an answer.");
        consolidate(Map.of("whyNobody", "All are on leave", "improvement1Text", "Ask sooner", "improvement1Phase",
            "coordination"));

        BpmnAwareTests.assertThat(evaluation).isEnded();
        assertThat(evaluations.consolidation(reference).orElseThrow()).satisfies(kept -> {
            assertThat(kept.whyNobody()).isEqualTo("All are on leave");
            assertThat(kept.strengths()).isNull();
            assertThat(kept.ratings()).isEmpty();
        });
    }

    @Test
    void a_disagreement_of_two_needs_its_sentence_and_is_not_averaged_away() {
        evaluateAll("2", "4", "4");
        Map<String, Object> sentences = new HashMap<>();
        EvaluationAnswers.FIELDS.stream().map(field -> "disagreement" + field.substring(0, 1).toUpperCase()
            + field.substring(1)).forEach(field -> sentences.put(field, "By night nobody was there"));
        assertThatThrownBy(() -> consolidate(consolidated()))
            .hasMessageContaining("“Why the ratings of triage and escalation differ” needs an answer.")
            .hasMessageContaining("“Why the ratings of internal communication differ” needs an answer.");
        sentences.putAll(consolidated());
        consolidate(sentences);

        assertThat(evaluations.consolidation(reference).orElseThrow().ratings()).hasSize(8)
            .contains(new Spread(Subject.TRIAGE, 3, 4, 2, 4, "By night nobody was there"));
    }

    @Test
    void the_facilitator_sees_every_rating_beside_the_median() {
        evaluate("security1", rated("2", "detectionWorked", "The alarm | pipe"));
        evaluate("sysadmin1", rated("5", "detection", "not-applicable"));
        evaluate("management1", rated("4", "detection", "3"));

        assertThat(allSaid()).contains(
            "| | Security (Security 1) | System administration (System administration 1) | Management (Management 1) | median "
                + "| lowest to highest |",
            "| Detection | 2 | – | 3 | 2.5 | 2–3 |", "| Recovery | 2 | 5 | 4 | 4 | **2–5** |",
            "- **Security** · worked: The alarm \\| pipe");
    }

    @Test
    void nobody_evaluates_twice_not_even_for_another_role() {
        evaluate("security2", rated("4"));
        engine.getIdentityService().createMembership("security2", "sysadmins");

        assertThatThrownBy(() -> stages.complete(task("sysadmins"), "security2", rated("5")))
            .hasMessageContaining("Each person evaluates the response once.");
        engine.getIdentityService().deleteMembership("security2", "sysadmins");
        BpmnAwareTests.assertThat(evaluation).isWaitingAt("Task_EvaluateResponse");
        evaluate("sysadmin1", rated("5"));
        limitPasses();
        assertThat(evaluations.find(reference)).hasSize(2);
    }

    @Test
    void wishes_are_proposed_once_each_and_what_the_facilitator_keeps_goes_on() {
        evaluate("security1", rated("4", "improvement1Text", "Drill", "improvement1Phase", "recovery"));
        evaluate("sysadmin1", rated("4", "improvement1Text", "Drill", "improvement1Phase", "recovery",
            "improvement2Text", "Phones", "improvement2Phase", "coordination"));
        evaluate("management1", rated("4"));
        Task task = stages.task(reference, "Consolidate evaluation");
        assertThat(tasks.getVariables(task.getId())).containsEntry("improvement1Text", "Drill")
            .containsEntry("improvement2Text", "Phones").doesNotContainKey("improvement3Text");
        consolidate(
            consolidated("improvement1Text", "", "improvement4Text", "« Liste »", "improvement4Phase", "triage"));

        assertThat(evaluations.improvements(reference)).containsExactly(
            new Improvement(Subject.COORDINATION, "Phones"), new Improvement(Subject.TRIAGE, "« Liste »"));
    }

    @Test
    void the_plan_and_the_defences_are_shown_the_improvements_wanted() {
        limitPasses();
        consolidate(
            Map.of("whyNobody", "Leave", "improvement1Text", "Phones", "improvement1Phase", "external-communication"));
        for (String stage : List.of("plan", "hardening")) {
            assertThat(
                engine.getRuntimeService().getVariable(stages.start(stage, reference).getId(), "lessons").toString())
                .contains("**Improvements wanted by the evaluation**", "- External communication: Phones");
        }
    }

    @Test
    void an_evaluation_cannot_be_seen_by_the_other_evaluators() {
        evaluate("security1", rated("1", "triageHard", "Only of the first", "improvement1Text", "Mine",
            "improvement1Phase", "triage"));

        Map<String, Object> seen = tasks.getVariables(task("sysadmins").getId());
        assertThat(stages.shown(task("sysadmins"), "roleName")).isEqualTo("System administration");
        assertThat(seen).extracting("triage", "triageHard", "improvement1Text").containsOnlyNulls();
        assertThat(engine.getRuntimeService().getVariables(evaluation.getId())).containsOnlyKeys("severity", "due",
            "waiverDays", "pass", "effectivenessDays", "participants", "waitsUntil", "measured", "track", "rated");
        assertThat(evaluations.find(reference)).isEmpty();
        assertThat(evaluations.progress(reference).orElseThrow()).extracting("answered", "missing", "closed")
            .containsExactly(1, List.of(), null);
    }

    @Test
    void every_field_is_local_to_its_evaluator() throws Exception {
        List<String> keys = new ArrayList<>(new ObjectMapper()
            .readTree(Path.of("forms/evaluation/evaluate-response.form").toFile()).findValuesAsText("key"));

        assertThat(tasks.getVariables(task("security").getId())).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void a_rating_that_is_missing_or_not_on_the_scale_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> evaluate("security1", rated("4", "triage", "6")))
            .hasMessageContaining("“Rating of triage and escalation” takes one of the offered answers.");
        assertThatThrownBy(() -> evaluate("security1", rated("4", "recovery", "")))
            .hasMessageContaining("“Rating of recovery” needs an answer.");
        assertThatThrownBy(() -> evaluate("security1", rated("4", "improvement1Text", "Without a phase")))
            .hasMessageContaining("“What it concerns” needs an answer.");
        assertThat(evaluations.progress(reference).orElseThrow().answered()).isZero();
    }

    private void evaluateAll(String... scores) {
        evaluate("security1", rated(scores[0]));
        evaluate("sysadmin1", rated(scores[1]));
        evaluate("management1", rated(scores[2]));
    }

    private void evaluate(String person, Map<String, Object> answers) {
        String group = person.substring(0, person.length() - 1);
        stages.complete(task(group.equals("sysadmin") ? "sysadmins" : group), person, answers);
    }

    private void consolidate(Map<String, Object> answers) {
        stages.complete(reference, "Consolidate evaluation", "facilitator1", answers);
    }

    private Task task(String group) {
        return stages.task(reference, "Evaluate response", group);
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(evaluation.getId()).timers().singleResult();
    }

    private void limitPasses() {
        management.executeJob(timer().getId());
    }

    private String allSaid() {
        return stages.shown(stages.task(reference, "Consolidate evaluation"), "allSaid");
    }
}
