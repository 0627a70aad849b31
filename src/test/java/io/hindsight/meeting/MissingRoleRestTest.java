package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** A meeting at which a required role was not heard, over the engine's own REST API. */
@ServerTest
class MissingRoleRestTest {

    private static final Map<String, String> SAID = Map.of("wentWell", "The alarm", "toImprove", "The list");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;

    Program program;
    String reference;

    @BeforeEach
    void aMeetingWithoutAnybody() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        meet();
    }

    @Test
    void management_waives_it_with_a_reason_and_nobody_else_does() {
        assertThat(settle("facilitator1", "waive", "They left").status()).isEqualTo(403);
        assertThat(settle("management1", "waive", "").status()).isEqualTo(400);
        assertThat(settle("management1", "waive", "« Ils ont quitté » l’entreprise").status()).isEqualTo(204);

        JsonNode waiver = record().at("/meetings/0/waivers/0");
        assertThat(waiver.get("reason").asText()).isEqualTo("« Ils ont quitté » l’entreprise");
        assertThat(waiver.get("waivedBy").asText()).isEqualTo("management1");
        assertThat(stages.task(reference, "Schedule meeting")).isNull();
    }

    @Test
    void a_new_date_is_given_twice_and_a_third_is_refused_with_a_sentence() {
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(settle("management1", "newDate", "We want to be there").status()).isEqualTo(204);
            meet();
        }
        Answer third = settle("management1", "newDate", "Once more");
        assertThat(third.status()).isEqualTo(400);
        assertThat(third.json().get("message").asText()).contains("There were two new dates already");
        assertThat(record().at("/meetings")).hasSize(3);
        assertThat(record().at("/meetings/1/newDate/reason").asText()).isEqualTo("We want to be there");
    }

    @Test
    void when_nobody_decides_in_time_it_goes_on_and_the_record_says_so() {
        String instance = stages.task(reference, "Settle missing roles").getProcessInstanceId();
        String timer =
            program.get("admin", "/engine-rest/job?processInstanceId=" + instance).json().at("/0/id").asText();

        assertThat(program.post("admin", "/engine-rest/job/" + timer + "/execute", new byte[0]).status())
            .isEqualTo(204);
        assertThat(record().at("/meetings/0/waivers")).isNotEmpty()
            .allSatisfy(waiver -> assertThat(waiver.has("waivedBy")).isFalse());
    }

    private void meet() {
        assertThat(
            send("facilitator1", "Schedule meeting", Map.of("scheduledFor", TestClock.thisMinute(), "place", "Room 1",
                "minutes", 60, "agenda", "All")).status())
            .isEqualTo(204);
        assertThat(send("facilitator1", "Hold meeting", SAID).status()).isEqualTo(204);
    }

    private Answer settle(String person, String decision, String reason) {
        return send(person, "Settle missing roles", Map.of("roleDecision", decision, "roleReason", reason));
    }

    private Answer send(String person, String task, Map<String, ?> answers) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
        return program.post(person, "/engine-rest/task/" + stages.task(reference, task).getId() + "/submit-form", body);
    }

    private JsonNode record() {
        return program.get("management1", "/api/post-mortems/" + reference).json();
    }
}
