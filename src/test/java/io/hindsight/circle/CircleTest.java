package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.DemoPeople;
import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.people.Role;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class CircleTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;

    Program program;
    CircleScene scene;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
        scene = new CircleScene(program);
    }

    @Test
    void without_names_the_circle_is_the_reporter_and_the_facilitators() {
        String reference = scene.report("security1", "red", null).json().get("reference").asText();
        assertThat(circles.members(reference)).containsExactlyInAnyOrder("security1", "facilitator1", "facilitator2");
    }

    @Test
    void the_reporter_is_in_the_circle_that_they_name() {
        String reference =
            scene.report("security2", "amber+strict", CircleScene.members()).json().get("reference").asText();
        assertThat(circles.members(reference)).contains("security2").containsAll(CircleScene.members()).hasSize(8);
    }

    @Test
    void what_is_not_confidential_has_no_circle() {
        assertThat(circles.isConfidential(scene.amber())).isFalse();
        Answer refused = scene.report("security1", "green", CircleScene.members());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("circle");
    }

    @Test
    void unknown_logins_are_named() {
        List<String> named = new ArrayList<>(CircleScene.members());
        named.add("nobody9");
        Answer refused = scene.report("security1", "red", named);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/detail").asText()).isEqualTo("names nobody’s login: nobody9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator", "sysadmin", "management", "plan-owner", "trainer"})
    void a_named_circle_has_somebody_of_each_role_that_is_needed_in_the_end(String role) {
        Answer refused = scene.report("security1", "red",
            CircleScene.members().stream().filter(person -> !person.startsWith(role)).toList());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/detail").asText()).startsWith("has nobody of these roles");
    }

    @Test
    void facilitators_and_management_in_the_circle_widen_it_with_a_reason() {
        String reference = scene.red();
        assertThat(scene.widen("management1", reference, "sysadmin2", "Knows the mail servers").status())
            .isEqualTo(200);
        assertThat(
            jdbc.sql("SELECT reason || joined_by FROM circle_member WHERE post_mortem = ? AND person = 'sysadmin2'")
                .param(reference).query(String.class).single())
            .isEqualTo("Knows the mail serversmanagement1");
        assertThat(scene.widen("facilitator1", reference, "security2", " ").status()).isEqualTo(422);
        assertThat(scene.widen("facilitator1", reference, "nobody9", "Why").status()).isEqualTo(422);
        assertThat(scene.widen("security1", reference, "security2", "Why").status()).isEqualTo(403);
        assertThat(circles.mayKnow(reference, "security2")).isFalse();
    }

    @Test
    void an_outsider_cannot_widen_it_nor_learn_that_it_is_there() {
        String reference = scene.red();
        Answer hidden = scene.widen("facilitator2", reference, "facilitator2", "Why");
        Answer unknown = scene.widen("facilitator2", "PM-1999-0001", "facilitator2", "Why");
        assertThat(hidden.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(hidden.text().replace(reference, "PM-1999-0001")).isEqualTo(unknown.text());
        assertThat(scene.mark("management2", reference, "green", "Why").status()).isEqualTo(404);
    }

    @Test
    void an_administrator_operates_it_without_reading_it_and_joins_with_a_reason() {
        String reference = scene.red();
        String task = stages.task(reference, "Schedule meeting").getId();
        assertThat(program.get("admin", "/engine-rest/process-instance?businessKey=" + reference).json()).hasSize(2);
        for (String path : List.of("/task/" + task, "/task/" + task + "/form-variables", "/task/" + task + "/variables",
            "/process-instance/" + tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId()
                + "/variables")) {
            assertThat(program.get("admin", "/engine-rest" + path).status()).as(path).isIn(400, 404);
        }
        assertThat(program.get("admin", "/engine-rest/variable-instance?maxResults=2000").text())
            .doesNotContain("Board mailbox");
        assertThat(scene.widen("admin", reference, "security2", "Why").status()).isEqualTo(404);
        assertThat(scene.widen("admin", reference, "admin", "A job fails").status()).isEqualTo(200);
        assertThat(program.get("admin", "/engine-rest/task/" + task + "/form-variables").text())
            .contains("Board mailbox");
    }

    @Test
    void a_role_of_which_nobody_is_in_the_circle_is_asked_for_first() {
        String reference = scene.report("facilitator1", "red", null).json().get("reference").asText();
        assertThat(scene.tasks("facilitator2", reference)).extracting(task -> task.get("name").asText())
            .contains("Schedule meeting");
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All"));
        stages.complete(reference, "Hold meeting", "facilitator1", Map.of("wentWell", "x", "toImprove", "y"));
        assertThat(stages.task(reference, "Settle missing roles")).isNotNull();
        assertThat(stages.task(reference, "Widen circle").getTenantId()).isEqualTo(reference);
        stages.complete(reference, "Widen circle", "facilitator2",
            Map.of("joiningPeople", Stages.chosen("management2"), "joiningReason", "Decides on the roles"));
        assertThat(circles.members(reference)).contains("management2").doesNotContain("management1");
        assertThat(scene.tasks("management2", reference)).hasSize(1);
        assertThat(scene.tasks("management1", reference)).isEmpty();
    }

    @Test
    void nobody_is_asked_any_more_when_the_role_joins_in_another_way() {
        String reference = scene.red();
        identity.deleteMembership("facilitator1", Role.FACILITATORS.group());
        try {
            assertThat(stages.task(reference, "Widen circle", "management")).isNotNull();
            assertThat(scene.widen("management1", reference, "facilitator2", "Facilitates").status()).isEqualTo(200);
            assertThat(stages.task(reference, "Widen circle")).isNull();
        } finally {
            identity.createMembership("facilitator1", Role.FACILITATORS.group());
        }
    }

    @Test
    void who_is_invited_by_name_joins_and_of_a_team_its_members_in_the_circle_are_invited() {
        String reference = scene.red();
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All", "invitedPeople", Stages.chosen("legal2")));
        assertThat(circles.members(reference)).contains("legal2").doesNotContain("security2", "sysadmin2");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Write account").list())
            .extracting(task -> task.getAssignee())
            .containsExactlyInAnyOrder("security1", "sysadmin1", "management1", "legal2");
        assertThat(scene.tasks("legal2", reference)).hasSize(1);
    }

    @Test
    void a_task_is_not_given_to_somebody_outside_by_somebody_outside() {
        String reference = scene.red();
        String task = "/engine-rest/task/" + stages.task(reference, "Schedule meeting").getId() + "/assignee";
        Answer refused = program.post("admin", task, "{\"userId\": \"facilitator2\"}".getBytes());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("not in the circle");
        assertThat(program.post("admin", task, "{\"userId\": \"facilitator1\"}".getBytes()).status()).isEqualTo(204);
        scene.widen("admin", reference, "admin", "Hands tasks on");
        assertThat(program.post("admin", task, "{\"userId\": \"facilitator2\"}".getBytes()).status()).isEqualTo(204);
        assertThat(circles.mayKnow(reference, DemoPeople.login(Role.FACILITATORS, 2))).isTrue();
    }
}
