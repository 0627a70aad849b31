package io.hindsight.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.engine.Refusal;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** Incidents that their source sends again, with other content. */
@ServerTest
class SourceChangeTest {

    private static final String TASK = "Look at what changed";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    FormService forms;

    Program program;
    ObjectNode incident;
    String reference;

    @BeforeEach
    void anIncidentCameIn() {
        program = new Program(port);
        incident = Program.JSON.createObjectNode().put("source", "soc").put("key", UUID.randomUUID().toString())
            .put("title", "Suspicious login").put("severity", "low").put("tlp", "green").put("personalData", false);
        Answer answer = send();
        assertThat(answer.status()).isEqualTo(201);
        reference = answer.json().get("reference").asText();
    }

    /** The case corrected-incident-ignored. */
    @Test
    void what_is_worse_than_it_came_in_is_a_remark_and_a_task_and_moves_deadlines_once_it_is_taken_over() {
        String due = record().at("/stages/0/dueAt").asText();
        incident.put("title", "Domain admin compromised").put("severity", "critical").put("tlp", "red")
            .put("personalData", true);
        Answer again = send();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("reference").asText()).isEqualTo(reference);
        assertThat(fact("tlp")).isEqualTo("red");
        assertThat(fact("severity")).isEqualTo("low");
        assertThat(told()).containsExactly("title: Suspicious login → Domain admin compromised, left",
            "severity: low → critical, left", "tlp: green → red, taken", "personalData: false → true, left");
        assertThat(stages.task(reference, TASK).getTenantId()).isEqualTo(reference);
        assertThat(stages.task(reference, TASK, "facilitators")).isNotNull();
        look(1, "title", "severity", "personalData");
        assertThat(fact("title")).isEqualTo("Domain admin compromised");
        assertThat(fact("severity")).isEqualTo("critical");
        assertThat(fact("personalData")).isEqualTo("true");
        assertThat(record().at("/stages/0/dueAt").asText()).isLessThan(due);
        assertThat(record().at("/stages/0/firstDue").asText()).isEqualTo(due);
        assertThat(told()).allSatisfy(one -> assertThat(one).endsWith("taken"));
        assertThat(record().at("/markings/0/reason").asText()).isEqualTo("raised-by-source");
        assertThat(record().at("/corrections")).hasSize(2);
        assertThat(program.get("facilitator1", "/post-mortems/" + reference).text())
            .contains("What its source has sent since", "Its source has raised it.", "As it turned out");
    }

    @Test
    void the_same_again_however_it_is_written_stays_silent() {
        ObjectNode turned = Program.JSON.createObjectNode();
        turned.put("tlp", "green").setAll(incident);
        assertThat(program.post("security1", "/api/incidents", turned).status()).isEqualTo(200);
        assertThat(record().get("sourceChanges")).isEmpty();
        assertThat(stages.task(reference, TASK)).isNull();
        incident.put("severity", "high");
        send();
        send();
        assertThat(record().get("sourceChanges")).hasSize(1);
    }

    @Test
    void the_form_shows_what_is_otherwise_in_the_readers_language_and_offers_what_is_to_be_decided() {
        incident.put("title", "A *new* title").put("tlp", "amber").put("detected", "2026-11");
        send();
        Task task = stages.task(reference, TASK);
        assertThat(stages.shown(task, "sourceChanges")).contains("**Title**: Suspicious login → A \\*new\\* title",
            "**It was detected**: not known → November 2026",
            "**Who may learn of it \\(TLP\\)**".replace("\\", ""), "(holds already)");
        Map<String, Object> values = new HashMap<>();
        forms.getTaskFormVariables(task.getId()).forEach((name, value) -> values.put(name, value));
        assertThat(values.get("changeOptions").toString()).contains("Title: A *new* title", "detected")
            .doesNotContain("tlp", "severity");
        assertThat(values.get("changesSent")).isEqualTo(1);
    }

    @Test
    void more_changes_are_added_to_the_one_task_and_who_has_not_seen_them_is_told() {
        incident.put("title", "Second");
        send();
        String task = stages.task(reference, TASK).getId();
        incident.put("title", "Third").put("category", "hacking");
        send();
        assertThat(stages.task(reference, TASK).getId()).isEqualTo(task);
        assertThatThrownBy(() -> look(1, "title"))
            .satisfies(failed -> assertThat(Refusal.in(failed)).hasValueSatisfying(
                refusal -> assertThat(refusal.getMessage()).startsWith("Meanwhile its source has sent more.")));
        assertThatThrownBy(() -> look(2, "severity")).satisfies(failed -> assertThat(Refusal.in(failed)).isPresent());
        look(2, "title");
        assertThat(fact("title")).isEqualTo("Third");
        assertThat(fact("category")).isIn("", "null");
        assertThat(stages.task(reference, TASK)).isNull();
        assertThat(told()).containsExactly("title: Suspicious login → Second, left", "title: Second → Third, taken",
            "category: null → hacking, left");
        incident.put("severity", "medium");
        send();
        assertThat(stages.task(reference, TASK).getId()).isNotEqualTo(task);
    }

    @Test
    void what_is_left_needs_a_reason_and_changes_nothing() {
        incident.put("severity", "high");
        send();
        look(1);
        assertThat(fact("severity")).isEqualTo("low");
        assertThat(record().at("/sourceChanges/0/reason").asText()).isEqualTo("As it turned out");
        assertThat(record().at("/sourceChanges/0/settledBy").asText()).isEqualTo("facilitator1");
        assertThat(record().get("corrections")).isEmpty();
    }

    @Test
    void what_somebody_has_corrected_already_is_a_remark_alone_and_a_lower_tlp_waits() {
        program.call("facilitator1", "PATCH", "/api/post-mortems/" + reference + "/incident",
            "{\"version\":1,\"severity\":\"high\",\"tlp\":\"amber\",\"reason\":\"Known\"}");
        incident.put("severity", "high");
        send();
        assertThat(record().get("sourceChanges")).hasSize(1);
        assertThat(stages.task(reference, TASK)).isNull();
        incident.put("tlp", "clear");
        send();
        assertThat(fact("tlp")).isEqualTo("amber");
        look(2, "tlp");
        assertThat(fact("tlp")).isEqualTo("clear");
    }

    @Test
    void contradictory_times_are_refused_over_the_api_and_in_the_form() {
        program.call("facilitator1", "PATCH", "/api/post-mortems/" + reference + "/incident",
            "{\"version\":1,\"detected\":\"2026-11-10\",\"reason\":\"Known\"}");
        incident.put("occurred", "2026-11-20").put("detected", "2026-11-19");
        assertThat(send().status()).isEqualTo(422);
        incident.remove("detected");
        assertThat(send().status()).isEqualTo(200);
        assertThatThrownBy(() -> look(1, "occurred")).satisfies(failed -> assertThat(Refusal.in(failed))
            .hasValueSatisfying(refusal -> assertThat(refusal.getMessage()).contains("It was detected",
                "This lies before the begin")));
        assertThat(stages.task(reference, TASK)).isNotNull();
    }

    @Test
    void a_veris_record_too() {
        String key = UUID.randomUUID() + ".json";
        String veris = """
            {"incident_id": "1", "action": {"hacking": {}}, "timeline": {"incident": {"year": 2026}},
             "summary": "%s", "impact": {"overall_rating": "%s"}}""";
        String path = "/api/incidents/veris?key=" + key;
        String known = program.post("security1", path, veris.formatted("Once", "Painful").getBytes()).json()
            .get("reference").asText();
        assertThat(program.post("security1", path, veris.formatted("Twice", "Catastrophic").getBytes()).status())
            .isEqualTo(200);
        assertThat(stages.task(known, TASK)).isNotNull();
        assertThat(StreamSupport.stream(program.get("facilitator1", "/api/post-mortems/" + known).json()
            .at("/sourceChanges/0/differences").spliterator(), false).map(one -> one.get("fact").asText()))
            .containsExactly("summary", "severity");
        assertThat(program.post("security1", path, veris.formatted("Twice", "Catastrophic").replace("\"1\"", "\"2\"")
            .getBytes()).status()).isEqualTo(200);
        assertThat(program.get("facilitator1", "/post-mortems/" + known).text())
            .contains("Details that Hindsight does not read");
    }

    @Test
    void who_may_not_start_one_or_may_not_know_it_changes_nothing() {
        incident.put("tlp", "red");
        assertThat(program.post("employee1", "/api/incidents", incident).status()).isEqualTo(403);
        assertThat(fact("tlp")).isEqualTo("green");
        assertThat(send().status()).isEqualTo(200);
        incident.put("title", "Other");
        assertThat(program.post("security2", "/api/incidents", incident).status()).isEqualTo(409);
        assertThat(record().get("sourceChanges")).hasSize(1);
    }

    private void look(int seen, String... taken) {
        stages.complete(reference, TASK, "facilitator1", Map.of("changesSent", seen, "takenOver",
            Stages.chosen(taken), "changeReason", "As it turned out"));
    }

    private List<String> told() {
        return StreamSupport.stream(record().get("sourceChanges").spliterator(), false)
            .flatMap(word -> StreamSupport.stream(word.get("differences").spliterator(), false))
            .map(one -> one.get("fact").asText() + ": " + one.path("before").asText("null") + " → "
                + one.path("after").asText("null") + ", " + (one.get("taken").asBoolean() ? "taken" : "left"))
            .toList();
    }

    private String fact(String name) {
        return record().at("/incident/" + name).asText();
    }

    private JsonNode record() {
        return program.get("facilitator1", "/api/post-mortems/" + reference).json();
    }

    private Answer send() {
        return program.post("security1", "/api/incidents", incident);
    }
}
