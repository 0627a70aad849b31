package io.hindsight.secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.ending.EndingScene;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** What a second meeting finds, and what becomes of it before the sign-off. */
@ServerTest
class SecondLookTest extends EndingScene {

    private static final String SETTLE = "Settle second look";
    private static final Map<String, Object> MINUTES = Map.of("wentWell", "W", "toImprove", "I");

    @Autowired
    Stages stages;

    String reference;
    ProcessInstance second;

    @BeforeEach
    void upToTheSecondMeeting() {
        init(engine);
        reference = stages.receive("high", false);
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        walk.upTo(reference, "Schedule meeting");
        walk.finish(reference, "Schedule meeting");
        second = runtime.createProcessInstanceQuery().processDefinitionKey("second-meeting")
            .processInstanceBusinessKey(reference).singleResult();
    }

    @Test
    void where_nothing_was_found_there_is_nothing_to_settle() {
        hold("");
        BpmnAwareTests.assertThat(second).isEnded().hasPassed("Event_SecondMeetingHeld");
        assertThat(open()).containsExactly("Sign off");
    }

    @Test
    void training_that_runs_once_more_asks_for_no_other_bulletin() {
        hold("");
        stages.complete(reference, "Sign off", "management1",
            Map.of("signOffDecision", "training", "sendBackReason", "Once more"));
        assertThat(open()).containsExactly("Plan sessions");
        walk.finish(reference, "Plan sessions");
        assertThat(open()).doesNotContain("Draft bulletin");
        walk.upTo(reference, "Sign off");
        assertThat(open()).containsExactly("Sign off");
    }

    @Test
    void each_finding_becomes_what_facilitators_say_and_the_sign_off_waits_for_it() {
        hold("No alarm\n\n  Nobody knew <whom> to call \nMail has one factor\nThe tape was old");
        BpmnAwareTests.assertThat(second).isWaitingAt("Task_SettleSecondLook");
        assertThat(open()).containsExactly(SETTLE);
        assertThat(settle(answers()).status()).isEqualTo(204);
        BpmnAwareTests.assertThat(second).isEnded().hasPassed("Event_SecondLookSettled");

        assertThat(open()).containsExactly("Review analysis");
        assertThat(shown("Review analysis", "findings")).contains("No alarm", "Watch the mail log");
        assertThatThrownBy(() -> review("facilitator1")).hasMessageContaining("Somebody else");
        review("facilitator2");
        assertThat(open()).containsExactly("Draft changes");
        assertThat(offered("Draft changes", "plan-owner1", "change1Text")).isEqualTo("Nobody knew <whom> to call");
        assertThat(shown("Draft changes", "lessons")).contains("Watch the mail log");
        walk.upTo(reference, "Propose actions");
        assertThat(offered("Propose actions", "security1", "action1Title")).isEqualTo("Mail has one factor");
        walk.upTo(reference, "Sign off");
        assertThat(open()).containsExactly("Sign off");

        JsonNode record = reviews.record("security1", reference);
        assertThat(record.at("/analysis/causes").findValuesAsText("text")).contains("No alarm");
        assertThat(record.at("/analysis/lessons")).hasSize(2);
        assertThat(record.at("/analysis/lessons/1/text").asText()).isEqualTo("Watch the mail log");
        assertThat(record.at("/analysis/lessons/1/from/text").asText()).isEqualTo("No alarm");
        assertThat(record.at("/analysis/rootCauses")).isEqualTo(record.at("/analysis/earlier/0/rootCauses"));
        assertThat(record.at("/secondLook").findValuesAsText("fate")).containsExactly("cause", "plan", "action",
            "nothing");
        assertThat(record.at("/sentBack").findValuesAsText("stage")).containsExactly("analysis", "plan", "hardening");
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("becomes a cause",
            "Nobody knew &lt;whom&gt; to call", "It is new since May — ");
        assertThat(shown("Sign off", "signOffFacts")).contains("becomes nothing: The tape was old; by Facilitators 1");
    }

    @Test
    void what_the_reviewer_sends_back_is_traced_once_more_from_what_was_approved() {
        hold("No alarm");
        settle(Map.of("finding1Fate", "cause", "finding1Category", "technology", "finding1Lesson", "L",
            "finding1Strengthen", "S"));
        stages.complete(reference, "Review analysis", "facilitator2",
            Map.of("review", "send-back", "reviewReasons", "It rang"));
        assertThat(open()).containsExactly("Trace causes");
        assertThat(offered("Trace causes", "security1", "chain1Why1")).startsWith("What we saw");
        walk.upTo(reference, "Sign off");
        assertThat(reviews.record("security1", reference).at("/analysis/lessons")).hasSize(2);
    }

    @Test
    void an_answer_that_is_missing_or_too_much_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> hold("A\n".repeat(9))).hasMessageContaining("at most 8 findings");
        hold("No alarm");
        assertThat(settle(Map.of()).text()).contains("“What becomes of it” needs an answer.");
        assertThat(settle(Map.of("finding1Fate", "nothing")).text()).contains("“Why nothing” needs an answer.");
        assertThat(settle(Map.of("finding1Fate", "cause", "finding1Category", "technology")).text())
            .contains("“What is learnt” needs an answer.");
        assertThat(open()).containsExactly(SETTLE);
        assertThat(reviews.record("security1", reference).at("/secondLook")).isEmpty();
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(Map.of("finding1Fate", "cause", "finding1Category", "technology",
            "finding1Lesson", "Watch the mail log", "finding1Strengthen", "Monitoring", "finding1Critical", true));
        answers.putAll(Map.of("finding2Fate", "plan", "finding3Fate", "action", "finding4Fate", "nothing",
            "finding4Reason", "It is new since May"));
        return answers;
    }

    private void hold(String findings) {
        Map<String, Object> minutes = new HashMap<>(MINUTES);
        minutes.put("findings", findings);
        stages.complete(reference, "Hold meeting", "facilitator1", minutes);
        walk.finish(reference, "Settle missing roles");
    }

    private void review(String person) {
        stages.complete(reference, "Review analysis", person, Map.of("review", "approve"));
    }

    private Answer settle(Map<String, Object> answers) {
        ObjectNode variables = Program.JSON.createObjectNode();
        answers.forEach((name, value) -> variables.putObject(name).set("value", Program.JSON.valueToTree(value)));
        String task = task(SETTLE).getId();
        tasks.setAssignee(task, "facilitator1");
        return program.post("facilitator1", "/engine-rest/task/" + task + "/submit-form",
            Program.JSON.createObjectNode().<JsonNode>set("variables", variables));
    }

    private String shown(String task, String text) {
        return form(task, "management1").path(text).path("value").asText();
    }

    private String offered(String task, String person, String field) {
        return form(task, person).path(field).path("value").asText();
    }

    private JsonNode form(String task, String person) {
        return program.get(task.equals("Review analysis") ? "facilitator2" : person,
            "/engine-rest/task/" + task(task).getId() + "/form-variables").json();
    }

    private Task task(String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getName)
            .toList();
    }
}
