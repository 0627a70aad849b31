package io.hindsight.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.ending.EndingScene;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** The end of a post-mortem: what management sees, what it has to answer, and what goes back. */
@ServerTest
class SignOffTest extends EndingScene {

    private static final Map<String, Object> SIGNED = Map.of("statement", "All is proven", "recordRead", true);

    @Autowired
    Stages stages;

    String reference;
    ProcessInstance signOff;

    @BeforeEach
    void upToTheEnd() {
        init(engine);
        reference = reviews.report("medium", "");
        walk.upTo(reference, "Sign off");
        signOff = runtime.createProcessInstanceQuery().processDefinitionKey("sign-off")
            .processInstanceBusinessKey(reference).singleResult();
    }

    @Test
    void the_form_shows_what_is_accepted_waived_and_still_to_be_judged_in_the_readers_language() {
        waive();
        JsonNode facts = shown(program, "signOffFacts");
        assertThat(facts.asText()).contains("**Actions**", "- Action 1, ", "**verified**", "**Waived**",
            "Role that was not heard: Legal; waived by Management 1: On leave", "**Still to be judged**",
            "- Effect of action 1, ");
        assertThat(shown(program.reading("fr"), "signOffFacts").asText()).contains("**Actions**", "**Dispenses**",
            "**À juger encore**").doesNotContain("Still");
        jdbc.sql("UPDATE action_decision SET decision = 'accept-risk', reasons = 'Too *dear*', accepted_until = "
            + "'2099-03-01' WHERE action = (SELECT id FROM action WHERE post_mortem = ?)").param(reference).update();
        jdbc.sql("DELETE FROM verification WHERE action = (SELECT id FROM action WHERE post_mortem = ?)")
            .param(reference).update();
        assertThat(shown(program, "signOffFacts").asText()).contains("**Accepted risks**",
            "- Action 1: until 1 March 2099, by Management 1: Too \\*dear\\*");
    }

    @Test
    void it_goes_back_to_a_stage_with_a_reason_which_runs_again_and_then_it_comes_again() {
        assertThat(refused(decide("plan", Map.of()))).contains("“Why it goes back” needs an answer.");
        assertThat(decide("plan", Map.of("sendBackReason", "Nobody says who calls <the> bank")).status())
            .isEqualTo(204);
        BpmnAwareTests.assertThat(signOff).hasPassed("Gateway_SignedOff").isWaitingAt("Call_RunMissingStages");
        assertThat(open()).containsExactly("Draft changes");
        assertThat(program.get("plan-owner1", "/engine-rest/task/" + task("Draft changes").getId()
            + "/form-variables").json().at("/facts/value").asText()).contains("Management 1", "has sent it back here",
                "Nobody says who calls");
        assertThat(record().at("/sentBack/0/settledAt").isTextual()).isFalse();
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("Sent back before the sign",
            "Nobody says who calls &lt;the&gt; bank — Management 1", "still to run");

        walk.upTo(reference, "Sign off");
        assertThat(open()).containsExactly("Sign off");
        assertThat(task("Sign off").getId()).isNotNull();
        assertThat(variable("signOffDecision")).isNull();
        assertThat(shown(program, "signOffFacts").asText()).contains("**Sent back before**",
            "- Plan, by Management 1:");
        assertThat(record().at("/sentBack/0/stage").asText()).isEqualTo("plan");
        assertThat(record().at("/sentBack/0/settledAt").isTextual()).isTrue();
        assertThat(passes("plan")).isEqualTo(2);
        assertThat(decide("sign", SIGNED).status()).isEqualTo(204);
        BpmnAwareTests.assertThat(signOff).isEnded();
        assertThat(record().at("/signOff/statement").asText()).isEqualTo("All is proven");
    }

    @Test
    void every_stage_that_it_can_go_back_to_runs_again() {
        for (String stage : List.of("hardening", "training", "analysis")) {
            assertThat(decide(stage, Map.of("sendBackReason", "Once more")).status()).isEqualTo(204);
            assertThat(open()).as(stage).hasSize(1);
            walk.upTo(reference, "Sign off");
            assertThat(open()).containsExactly("Sign off");
            assertThat(passes(stage)).isEqualTo(2);
        }
        assertThat(record().at("/analysis/round").asInt()).isEqualTo(2);
        assertThat(record().at("/analysis/lessons")).hasSize(2);
    }

    @Test
    void what_goes_back_is_open_where_it_ends_early_instead() {
        decide("hardening", Map.of("sendBackReason", "Once more"));
        assertThat(program.get("management1", "/api/post-mortems/" + reference + "/open-items").text()).contains(
            "hardening");
    }

    @Test
    void a_critical_lesson_that_nothing_answers_needs_a_reason() {
        forget();
        assertThat(shown(program, "criticalLessons").asText()).contains("Critical lessons that nothing answers");
        assertThat(refused(decide("sign", SIGNED))).contains("A critical lesson is answered by nothing. Say why, or "
            + "send the post-mortem back.");
        assertThat(refused(decide("sign", with(SIGNED, "unansweredReason", "x".repeat(2001)))))
            .contains("at most 2,000 characters");
        assertThat(decide("sign", with(SIGNED, "unansweredReason", "Gone in <May>")).status()).isEqualTo(204);
        assertThat(record().at("/signOff/unanswered/0/reason").asText()).isEqualTo("Gone in <May>");
        assertThat(record().at("/signOff/unanswered/0/signedBy").asText()).isEqualTo("management1");
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains(
            "Critical lesson that nothing answers", "Gone in &lt;May&gt; — Management 1");
    }

    @Test
    void a_critical_lesson_that_nothing_answers_may_be_answered_by_a_stage_that_it_goes_back_to() {
        forget();
        assertThat(decide("hardening", Map.of("sendBackReason", "A lesson is open")).status()).isEqualTo(204);
        stages.complete(reference, "Propose actions", "security1", Map.of("hardeningNeeded", "yes", "moreToPropose",
            "no", "action1Title", "Title", "action1Kind", "monitoring", "action1What", "What", "action1Priority",
            "high", "action1DueOn", TestClock.workingDay(9).toString(), "action1Criterion", "Criterion",
            "action1Answers", Stages.chosen("lesson:" + record().at("/analysis/lessons/0/id").asText())));
        walk.upTo(reference, "Sign off");
        assertThat(shown(program, "criticalLessons").isNull()).isTrue();
        assertThat(decide("sign", SIGNED).status()).isEqualTo(204);
    }

    @Test
    void what_answers_a_critical_lesson_spares_the_reason() {
        jdbc.sql("UPDATE lesson SET critical = true WHERE analysis IN (SELECT id FROM analysis WHERE post_mortem = ?)")
            .param(reference).update();
        answer(jdbc.sql("SELECT lesson.id FROM lesson JOIN analysis ON analysis.id = analysis WHERE post_mortem = ?")
            .param(reference).query(Long.class).single());
        assertThat(shown(program, "criticalLessons").isNull()).isTrue();
        assertThat(decide("sign", SIGNED).status()).isEqualTo(204);
        assertThat(record().at("/signOff/unanswered")).isEmpty();
    }

    /** A critical lesson that nothing names. */
    private void forget() {
        jdbc.sql("UPDATE lesson SET critical = true WHERE analysis IN (SELECT id FROM analysis WHERE post_mortem = ?)")
            .param(reference).update();
        jdbc.sql("DELETE FROM action_answer WHERE action IN (SELECT id FROM action WHERE post_mortem = ?)")
            .param(reference).update();
        jdbc.sql("DELETE FROM session_source WHERE session IN (SELECT id FROM session WHERE post_mortem = ?)")
            .param(reference).update();
    }

    private void answer(long lesson) {
        jdbc.sql("INSERT INTO action_answer (action, position, kind, key, text) SELECT id, 99, 'lesson', ?, 'T' FROM "
            + "action WHERE post_mortem = ?").params(String.valueOf(lesson), reference).update();
    }

    private void waive() {
        jdbc.sql("INSERT INTO waiver (meeting, role, reason, waived_by, waived_at) SELECT id, 'legal', 'On leave', "
            + "'management1', now() FROM meeting WHERE post_mortem = ? LIMIT 1").param(reference).update();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put(field, value);
        return all;
    }

    private Answer decide(String decision, Map<String, Object> answers) {
        ObjectNode variables = Program.JSON.createObjectNode();
        variables.putObject("signOffDecision").put("value", decision);
        answers.forEach((name, value) -> variables.putObject(name).set("value", Program.JSON.valueToTree(value)));
        String task = task("Sign off").getId();
        tasks.setAssignee(task, "management1");
        return program.post("management1", "/engine-rest/task/" + task + "/submit-form",
            Program.JSON.createObjectNode().<JsonNode>set("variables", variables));
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.text();
    }

    private JsonNode shown(Program reader, String text) {
        JsonNode value = reader.get("management1", "/engine-rest/task/" + task("Sign off").getId()
            + "/form-variables").json().path(text).path("value");
        return value.isNull() ? value : json(value.asText());
    }

    private static JsonNode json(String text) {
        try {
            return Program.JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(text, notJson);
        }
    }

    private Object variable(String name) {
        return runtime.getVariable(signOff.getId(), name);
    }

    private int passes(String stage) {
        return jdbc.sql("SELECT count(*) FROM stage WHERE post_mortem = ? AND stage = ? AND closed_at IS NOT NULL")
            .params(reference, stage).query(Integer.class).single();
    }

    private JsonNode record() {
        return reviews.record("security1", reference);
    }

    private Task task(String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getName)
            .toList();
    }
}
