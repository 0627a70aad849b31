package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.effect.Rhythm;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/**
 * Nobody decides on their own proposal or verifies their own work, whichever way they try over the engine's REST API.
 */
@ServerTest
class FourEyesHttpTest {

    private static final String DECIDE = "{'variables': {'decision': {'value': 'approve'}}}";
    private static final String VERIFY =
        "{'variables': {'verdict': {'value': 'verified'}, 'howChecked': {'value': 'Trust me'}}}";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ProposalLog log;
    @Autowired
    Actions actions;

    Program program;
    String reference;

    /**
     * Owned by security1, who is in the group that verifies too; proposed by management1, who is in the one that
     * decides.
     */
    @BeforeEach
    void anAction() {
        program = new Program(port);
        reference = stages.openPostMortem();
        long id = log.add(reference, new Proposal(1, "Title", "other", "What", List.of(), "security1", null,
            LocalDate.of(2027, 3, 2), "low", "Effect", Rhythm.once(90)), null, "management1");
        runtime.startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void the_proposer_cannot_decide(String way) {
        assertRefused(post("management1", way, DECIDE), "Who has proposed an action cannot decide on it.");
        assertThat(post("management2", way, DECIDE).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"management1, claim, Who has proposed", "admin, assignee, Who has proposed",
        "management2, claim, Claim a task for yourself", "admin, claim, Claim a task for yourself"})
    void the_proposer_is_not_given_the_decision(String person, String way, String sentence) {
        assertRefused(post(person, way, "{'userId': 'management1'}"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    void the_implementer_cannot_verify(String way) {
        implemented();
        assertRefused(post("security1", way, VERIFY), "");
        assertThat(actions.of(reference).get(0).isVerified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void not_even_when_somebody_else_has_claimed_it(String way) {
        implemented();
        assertThat(post("security2", "claim", "{'userId': 'security2'}").status()).isEqualTo(204);
        assertRefused(post("security1", way, VERIFY), "Security 2 has this task now");
        assertThat(post("security2", way, VERIFY).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"security1, claim", "security2, claim", "admin, claim", "admin, assignee", "admin, delegate"})
    void the_implementer_is_not_given_the_verification(String person, String way) {
        implemented();
        assertRefused(post(person, way, "{'userId': 'security1'}"), "");
    }

    @Test
    void nor_by_changing_the_task_or_its_links() {
        implemented();
        assertRefused(program.put("admin", path(""), body("{'assignee': 'security1', 'name': 'Verify action'}")),
            "Who has implemented");
        assertRefused(post("admin", "identity-links", "{'userId': 'security1', 'type': 'assignee'}"),
            "Who has implemented");
    }

    @Test
    void nor_by_resolving_what_the_implementer_would_own() {
        implemented();
        program.put("admin", path(""),
            body("{'owner': 'security1', 'assignee': 'security2', 'delegationState': 'PENDING'}"));
        assertRefused(post("security2", "resolve", "{}"), "not open to your groups");
        assertRefused(post("admin", "resolve", "{}"), "Security 2 has this task now");
        assertThat(open().getAssignee()).isEqualTo("security2");
    }

    @Test
    void work_is_not_delegated_since_the_record_names_who_completes_it() {
        assertThat(post("management2", "submit-form", DECIDE).status()).isEqualTo(204);
        assertThat(post("admin", "delegate", "{'userId': 'security2'}").json().get("message").asText())
            .contains("Assign the task instead of delegating it");
    }

    @Test
    void nor_by_writing_the_answer_past_the_form() {
        implemented();
        String instance = open().getProcessInstanceId();
        assertThat(program.post("security1", "/engine-rest/process-instance/" + instance + "/variables",
            body("{'modifications': {'verdict': {'value': 'verified'}}}")).status()).isGreaterThanOrEqualTo(400);
        assertThat(program.post("security1", "/engine-rest/process-instance/" + instance + "/modification",
            body("{'instructions': [{'type': 'startAfterActivity', 'activityId': 'Task_VerifyAction'}]}")).status())
            .isGreaterThanOrEqualTo(400);
        assertThat(program.post("security1", "/engine-rest/message", body("{'messageName': 'action-verified', "
            + "'businessKey': '" + reference + "'}")).status()).isGreaterThanOrEqualTo(400);
        assertThat(open().getName()).isEqualTo("Verify action");
    }

    @ParameterizedTest
    @CsvSource({"startBeforeActivity, Event_ActionVerified", "startAfterActivity, Task_VerifyAction"})
    void not_even_an_administrator_takes_an_action_past_its_verification(String way, String node) {
        implemented();
        String instance = open().getProcessInstanceId();
        program.post("admin", "/engine-rest/process-instance/" + instance + "/variables",
            body("{'modifications': {'verdict': {'value': 'verified', 'type': 'String'}}}"));
        Answer answer = program.post("admin", "/engine-rest/process-instance/" + instance + "/modification",
            body("{'instructions': [{'type': '" + way + "', 'activityId': '" + node + "'}]}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("Action 1 is not verified.");
        assertThat(open().getName()).isEqualTo("Verify action");
    }

    private void implemented() {
        stages.complete(reference, "Decide on action", "management2", Map.of("decision", "approve"));
        stages.complete(reference, "Implement action", "security1", Map.of("whatWasDone", "Done", "evidence", "Log"));
    }

    private void assertRefused(Answer answer, String sentence) {
        Task before = open();
        assertThat(answer.status()).as(answer.text()).isBetween(400, 403);
        assertThat(answer.json().get("message").asText()).contains(sentence);
        assertThat(before.getAssignee()).isNotIn("security1", "management1");
    }

    private Task open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private Answer post(String person, String way, String json) {
        return program.post(person, path("/" + way), body(json));
    }

    private String path(String way) {
        return "/engine-rest/task/" + open().getId() + way;
    }

    private static byte[] body(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
