package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class StartCircleTest {

    private static final String START = "/engine-rest/process-definition/key/post-mortem/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;

    Program program;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
    }

    @Test
    void the_start_form_offers_everybody_with_a_role() {
        assertThat(program.get("facilitator1", START + "deployed-start-form").json().findParents("values"))
            .filteredOn(field -> field.path("key").asText().equals("circle")).singleElement()
            .satisfies(field -> assertThat(field.get("values")).extracting(value -> value.get("value").asText())
                .contains("security2", "trainer1").doesNotContain("employee1"));
    }

    @Test
    void a_confidential_report_is_behind_the_door_when_it_is_answered() throws Exception {
        Answer answer = start("red", CircleScene.members());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String reference = answer.json().get("businessKey").asText();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        assertThat(task.getTenantId()).isEqualTo(reference);
        assertThat(circles.members(reference)).containsExactlyInAnyOrderElementsOf(CircleScene.members());
        assertThat(program.get("facilitator2", "/engine-rest/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(new CircleScene(program).tasks("facilitator1", reference)).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM act_hi_procinst WHERE business_key_ = ? AND tenant_id_ IS NULL")
            .param(reference).query(Integer.class).single()).isZero();
        assertThat(
            jdbc.sql("SELECT convert_from(original, 'UTF8') FROM incident JOIN post_mortem ON incident.id = incident "
                + "WHERE reference = ?").param(reference).query(String.class).single())
            .contains("\"circle\":[\"facilitator1\"");
    }

    @Test
    void a_circle_without_a_needed_role_is_refused_with_a_sentence() throws Exception {
        Answer answer = start("amber+strict", List.of("facilitator1", "security1"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("has nobody of these roles", "Trainers");
    }

    @Test
    void whoever_was_chosen_before_a_change_of_mind_does_not_count() throws Exception {
        String reference = start("green", List.of("facilitator1")).json().get("businessKey").asText();
        assertThat(circles.isConfidential(reference)).isFalse();
    }

    private Answer start(String tlp, List<String> circle) throws JsonProcessingException {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        variables.putObject("title").put("value", "Board mailbox read for months");
        variables.putObject("severity").put("value", "high");
        variables.putObject("tlp").put("value", tlp);
        variables.putObject("circle").put("type", "Json").put("value", JSON.writeValueAsString(circle));
        return program.post("facilitator1", START + "submit-form", body);
    }
}
