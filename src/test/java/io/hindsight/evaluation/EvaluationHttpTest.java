package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationAnswers.consolidated;
import static io.hindsight.evaluation.EvaluationAnswers.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class EvaluationHttpTest {

    private static final String SECRET = "Écrit à l’abri « 🔐 » שלום";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    ManagementService management;

    Program program;
    String reference;
    String instance;

    @BeforeEach
    void open() {
        program = new Program(port);
        reference = stages.openPostMortem();
        instance = stages.start("evaluation", reference).getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin1", "management1", "facilitator1", "admin"})
    void nobody_reads_an_evaluation_before_all_have_answered(String person) {
        assertThat(submit("security1", "security", rated("1", "triageHard", SECRET, "proceduresRemarks", SECRET,
            "improvement1Text", SECRET, "improvement1Phase", "triage")).status()).isEqualTo(204);

        String task = "/engine-rest/task/" + stages.task(reference, "Evaluate response", "sysadmins").getId();
        for (String path : List.of(task + "/form-variables", task + "/variables", task + "/localVariables",
            "/engine-rest/process-instance/" + instance + "/variables",
            "/engine-rest/variable-instance?processInstanceIdIn=" + instance,
            "/engine-rest/history/variable-instance?processInstanceId=" + instance,
            "/engine-rest/history/detail?processInstanceId=" + instance, "/api/post-mortems/" + reference,
            "/post-mortems/" + reference)) {
            assertThat(program.get(person, path).text()).as(path).doesNotContain(SECRET, "l’abri");
        }
        assertThat(record().at("/evaluation/progress/answered").asInt()).isEqualTo(1);
        assertThat(record().at("/evaluation/progress/missing")).isEmpty();
    }

    @Test
    void all_read_it_when_all_have_answered() {
        submit("security1", "security", rated("3", "triageHard", SECRET));
        submit("sysadmin1", "sysadmins", rated("3"));
        submit("management1", "management", rated("3"));

        assertThat(record().at("/evaluations/0/ratings/1/hard").asText()).isEqualTo(SECRET);
        assertThat(record().at("/evaluation/progress/closed").asText()).isNotEmpty();
        assertThat(program.get("management1", "/post-mortems/" + reference).text()).contains(SECRET);
    }

    @Test
    void the_record_names_who_did_not_answer_in_time() {
        submit("management1", "management", rated("3"));
        limitPasses();

        assertThat(record().at("/evaluation/progress/missing").toString()).isEqualTo("[\"security\",\"sysadmins\"]");
        assertThat(program.get("security1", "/post-mortems/" + reference).text())
            .contains("1 of 3 had evaluated when the time limit passed. Missing:");
    }

    @Test
    void a_disagreement_without_its_sentence_is_refused() {
        submit("security1", "security", rated("4", "recovery", "2"));
        submit("sysadmin1", "sysadmins", rated("4"));
        limitPasses();
        Answer refused = submit("facilitator1", "facilitators", consolidated());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("“Why the ratings of recovery differ” needs an answer.")
            .doesNotContain("containment");
        assertThat(submit("facilitator1", "facilitators", consolidated("disagreementRecovery", SECRET,
            "improvement1Text", SECRET, "improvement1Phase", "internal-communication")).status()).isEqualTo(204);

        assertThat(record().at("/evaluation/consolidation/ratings/4").toString()).isEqualTo("""
            {"subject":"recovery","answers":2,"median":3.0,"lowest":2,"highest":4,"disagreement":"%s"}"""
            .formatted(SECRET));
        assertThat(record().at("/evaluation/consolidation/improvements/0/subject").asText())
            .isEqualTo("internal-communication");
    }

    @Test
    void where_nobody_answered_the_record_says_why() {
        limitPasses();
        assertThat(submit("facilitator1", "facilitators", consolidated()).status()).isEqualTo(400);
        assertThat(submit("facilitator1", "facilitators", Map.of("whyNobody", SECRET)).status()).isEqualTo(204);

        assertThat(record().at("/evaluation/consolidation/whyNobody").asText()).isEqualTo(SECRET);
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains(SECRET);
    }

    private Answer submit(String person, String group, Map<String, Object> answers) {
        String name = group.equals("facilitators") ? "Consolidate evaluation" : "Evaluate response";
        ObjectNode body = new ObjectMapper().createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((key, value) -> variables.putObject(key).putPOJO("value", value));
        return program.post(person, "/engine-rest/task/" + stages.task(reference, name, group).getId() + "/submit-form",
            body);
    }

    private void limitPasses() {
        management.executeJob(management.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
    }

    private JsonNode record() {
        return program.get("facilitator1", "/api/post-mortems/" + reference).json();
    }
}
