package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** Somebody was let into a circle by mistake, or has no part in it any more. */
@ServerTest
class LeavingTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    Program program;
    CircleScene scene;
    String reference;

    @BeforeEach
    void aConfidentialPostMortem() {
        program = new Program(port);
        scene = new CircleScene(program);
        reference = scene.red();
    }

    @Test
    void for_who_is_taken_out_it_is_there_no_longer() {
        assertThat(program.get("security1", "/api/post-mortems/" + reference).status()).isEqualTo(200);
        Answer answer = scene.takeOut("management1", reference, "security1", "Named by mistake");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("circle").toString()).doesNotContain("security1").contains("facilitator1");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).status()).isEqualTo(404);
        assertThat(scene.tasks("security1", reference)).isEmpty();
    }

    @Test
    void the_record_and_the_audit_keep_that_they_were_in_it() {
        scene.takeOut("management1", reference, "security1", "Named by mistake");
        JsonNode former = program.get("management1", "/api/post-mortems/" + reference).json().at("/circle/former");
        assertThat(former).singleElement().satisfies(one -> {
            assertThat(one.get("person").asText()).isEqualTo("security1");
            assertThat(one.get("leftBy").asText()).isEqualTo("management1");
            assertThat(one.get("leftReason").asText()).isEqualTo("Named by mistake");
            assertThat(one.get("joinedAt").asText()).isNotBlank();
        });
        assertThat(jdbc.sql("SELECT details FROM audit WHERE kind = 'circle-left' AND about = ?").param(reference)
            .query(String.class).single()).contains("security1", "management1");
    }

    @Test
    void they_can_be_let_in_again() {
        scene.takeOut("management1", reference, "security1", "Named by mistake");
        scene.widen("management1", reference, "security1", "It was none");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).status()).isEqualTo(200);
    }

    @Test
    void whoever_holds_a_task_in_it_stays() {
        String task = "/engine-rest/task/" + stages.task(reference, "Schedule meeting").getId();
        program.post("facilitator1", task + "/claim", "{\"userId\": \"facilitator1\"}".getBytes());
        assertThat(scene.takeOut("management1", reference, "facilitator1", "Away").text()).contains("Schedule meeting");
        program.post("facilitator1", task + "/unclaim", "{}".getBytes());
        assertThat(scene.takeOut("management1", reference, "facilitator1", "Away").status()).isEqualTo(200);
    }

    @Test
    void one_who_can_widen_it_stays() {
        scene.takeOut("management1", reference, "facilitator1", "Away");
        assertThat(scene.takeOut("management1", reference, "management1", "Away").status()).isEqualTo(422);
        assertThat(program.get("management1", "/api/post-mortems/" + reference).status()).isEqualTo(200);
    }

    @Test
    void a_role_that_is_missing_then_is_asked_for() {
        assertThat(names(scene.tasks("management1", reference))).containsExactly("Schedule meeting");
        scene.takeOut("management1", reference, "facilitator1", "Away");
        assertThat(names(scene.tasks("management1", reference))).containsExactlyInAnyOrder("Schedule meeting",
            "Widen circle");
    }

    @ParameterizedTest
    @CsvSource({"security1, trainer1, Why, 403", "management2, trainer1, Why, 404", "admin, trainer1, Why, 404",
        "management1, trainer1, '', 422", "management1, trainer2, Why, 422", "management1, nobody, Why, 422"})
    void others_do_not_take_anybody_out_nor_without_a_reason(String by, String person, String reason, int status) {
        assertThat(scene.takeOut(by, reference, person, reason).status()).isEqualTo(status);
        assertThat(program.get("trainer1", "/api/post-mortems/" + reference).status()).isEqualTo(200);
    }

    private static List<String> names(JsonNode tasks) {
        return tasks.findValuesAsText("name");
    }
}
