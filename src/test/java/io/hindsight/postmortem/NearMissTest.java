package io.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** A near miss is reported by anybody who works here. */
@ServerTest
class NearMissTest {

    private static final String START = "/api/start/near-miss/";

    @LocalServerPort
    int port;
    @Autowired
    RuntimeService runtime;

    Program program;
    final String title = "Nearly paid " + UUID.randomUUID();

    @BeforeEach
    void aProgram() {
        program = new Program(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee1", "trainer1", "facilitator1", "management1"})
    void anybody_reports_one_and_is_told_its_number_and_thanked(String person) {
        Answer answer = complete(program, person, answers());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("said").get(0).asText())
            .matches("Thank you: what did not happen .* It is PM-\\d{4}-\\d{4,} now; .*");
        assertThat(answer.json().path("reference").asText("")).as("they may not be one who reads it").isEmpty();
    }

    @Test
    void it_is_a_near_miss_as_severe_as_what_could_have_happened() {
        JsonNode record = record(complete(program, "employee1", answers()));
        JsonNode incident = record.get("incident");
        assertThat(incident.get("kind").asText()).isEqualTo("near-miss");
        assertThat(incident.get("severity").asText()).isEqualTo("high");
        assertThat(incident.get("title").asText()).isEqualTo(title);
        assertThat(incident.at("/times/occurred").asText()).isEqualTo("2026-05-06");
        assertThat(incident.get("summary").asText()).isEqualTo("""
            What stopped it: Somebody <b>called back</b>

            Where it was, and who should look at it: Accounting, the treasurer""");
        assertThat(record.get("openedBy").asText()).isEqualTo("employee1");
        assertThat(record.at("/tracks/0/track").asText()).isEqualTo("light");
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("near-miss").count()).isZero();
    }

    @Test
    void who_reads_french_is_asked_and_thanked_in_french() {
        Program french = program.reading("fr");
        assertThat(french.get("employee1", START + "form").text()).contains("Ce qui l’a arrêté",
            "La chance compte aussi");
        Answer answer = complete(french, "employee1", answers());
        assertThat(answer.json().get("said").get(0).asText()).startsWith("Merci");
        assertThat(record(answer).at("/incident/summary").asText()).startsWith("Ce qui l’a arrêté\u00a0: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"title | ''", "stopped | ''", "severity | ''", "severity | awful",
        "occurred | around noon", "occurred | 2126-01-01", "where | LONG"})
    void what_cannot_be_taken_is_refused_at_its_field_and_nothing_begins(String field, String typed) {
        ObjectNode answers = answers();
        answers.put(field, typed.equals("LONG") ? "x".repeat(1001) : typed);
        Answer answer = complete(program, "employee1", answers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(program.get("facilitator1", "/api/post-mortems?text=" + title.substring(12)).json().get("total")
            .asInt()).isZero();
    }

    @Test
    void what_was_typed_is_kept_until_it_is_sent() {
        Answer kept = program.put("employee1", START + "draft", "{\"answers\": {\"title\": \"Half\"}}".getBytes());
        assertThat(kept.status()).isEqualTo(200);
        assertThat(program.get("employee1", START + "form").json().get("draft").toString()).contains("Half");
        complete(program, "employee1", answers());
        assertThat(program.get("employee1", START + "draft").status()).isEqualTo(204);
    }

    @Test
    void an_employee_starts_nothing_else() {
        assertThat(program.get("employee1", "/api/start/post-mortem/form").status()).isEqualTo(403);
        assertThat(program.post("employee1", "/api/start/post-mortem/complete", "{}".getBytes()).status())
            .isEqualTo(403);
        for (String process : List.of("near-miss", "post-mortem", "meeting")) {
            assertThat(program.post("employee1", "/engine-rest/process-definition/key/" + process + "/start",
                "{}".getBytes()).status()).as(process).isEqualTo(403);
        }
        assertThat(program.post("employee1", "/api/incidents", "{}".getBytes()).status()).isEqualTo(403);
        assertThat(program.get("employee1", "/api/post-mortems").status()).isEqualTo(403);
    }

    @Test
    void its_page_is_linked_from_the_home_page_of_everybody() {
        for (String person : List.of("employee1", "security1")) {
            assertThat(program.get(person, "/start/near-miss").text()).contains("Report a near miss");
        }
    }

    private ObjectNode answers() {
        return Program.JSON.createObjectNode().put("title", title).put("occurred", "2026-05-06")
            .put("stopped", "Somebody <b>called back</b>").put("severity", "high")
            .put("where", "Accounting, the treasurer");
    }

    private static Answer complete(Program program, String person, ObjectNode answers) {
        return program.post(person, START + "complete",
            Program.JSON.createObjectNode().<ObjectNode>set("answers", answers));
    }

    private JsonNode record(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String said = answer.json().get("said").get(0).asText();
        return program.get("facilitator1", "/api/post-mortems/" + said.replaceAll("(?s).*(PM-\\d+-\\d+).*", "$1"))
            .json();
    }
}
