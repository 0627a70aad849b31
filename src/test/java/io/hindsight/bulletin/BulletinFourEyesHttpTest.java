package io.hindsight.bulletin;

import static io.hindsight.bulletin.BulletinSteps.wording;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** Nobody approves the bulletin that they have drafted, whichever way they try over the engine's REST API. */
@ServerTest
class BulletinFourEyesHttpTest {

    private static final String APPROVE = "{'variables': {'approval': {'value': 'approve'}}}";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    Bulletins bulletins;

    Program program;
    String reference;

    /** Drafted by trainer1, who is in the group that approves too. */
    @BeforeEach
    void aDraft() {
        program = new Program(port);
        BulletinSteps bulletin = BulletinSteps.begun(stages);
        reference = bulletin.reference();
        bulletin.draft(wording());
        identity.createMembership("trainer1", "security");
    }

    @AfterEach
    void leaveTheGroup() {
        identity.deleteMembership("trainer1", "security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete", "resolve"})
    void the_drafter_cannot_approve(String way) {
        assertRefused(post("trainer1", way, APPROVE), way.equals("resolve") ? "" : "Who has drafted a bulletin cannot");
        assertThat(post("security1", "submit-form", APPROVE).status()).isEqualTo(204);
        assertThat(bulletins.of(reference).orElseThrow().publication().publishedBy()).isEqualTo("security1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void not_even_when_somebody_else_has_claimed_it(String way) {
        assertThat(post("security2", "claim", "{'userId': 'security2'}").status()).isEqualTo(204);
        assertRefused(post("trainer1", way, APPROVE), "Security 2 has this task now");
        assertThat(post("security2", way, APPROVE).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"trainer1, claim", "security2, claim", "admin, claim", "admin, assignee", "admin, delegate"})
    void the_drafter_is_not_given_the_approval(String person, String way) {
        assertRefused(post(person, way, "{'userId': 'trainer1'}"), "");
    }

    @Test
    void nor_by_changing_the_task_or_its_links() {
        assertRefused(program.put("admin", path(""), body("{'assignee': 'trainer1', 'name': 'Approve bulletin'}")),
            "Who has drafted");
        assertRefused(post("admin", "identity-links", "{'userId': 'trainer1', 'type': 'assignee'}"), "Who has drafted");
    }

    @Test
    void nor_by_writing_the_answer_past_the_form() {
        assertThat(program.post("trainer1", instance("/variables"),
            body("{'modifications': {'approval': {'value': 'approve'}}}")).status()).isGreaterThanOrEqualTo(400);
        assertThat(program.post("trainer1", instance("/modification"), body(
            "{'instructions': [{'type': 'startAfterActivity', 'activityId': 'Task_ApproveBulletin'}]}")).status())
            .isGreaterThanOrEqualTo(400);
        assertThat(open().getName()).isEqualTo("Approve bulletin");
    }

    @ParameterizedTest
    @CsvSource({"startBeforeActivity, Task_PublishBulletin", "startAfterActivity, Gateway_BulletinApproved"})
    void not_even_an_administrator_publishes_what_is_not_approved(String way, String node) {
        Answer answer = program.post("admin", instance("/modification"), body("{'instructions': [{'type': '" + way
            + "', '" + "activityId': '" + node + "'}]}"));
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(way.startsWith("startBefore") ? 400 : 204);
        assertThat(bulletins.of(reference).orElseThrow().publication()).isNull();
    }

    private void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 403);
        assertThat(answer.json().get("message").asText()).contains(sentence);
        assertThat(open().getAssignee()).isNotEqualTo("trainer1");
        assertThat(bulletins.of(reference).orElseThrow().publication()).isNull();
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

    private String instance(String way) {
        return "/engine-rest/process-instance/" + open().getProcessInstanceId() + way;
    }

    private static byte[] body(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
