package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.AWKWARD;
import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** The analysis over the engine's own REST API. */
@ServerTest
class AnalysisRestTest {

    @LocalServerPort
    int port;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;

    Program program;
    Desk desk;

    @BeforeEach
    void open() {
        program = new Program(port);
        desk = Desk.open(engine, stages);
    }

    @ParameterizedTest
    @CsvSource({"Trace causes,traced", "Classify causes,classified"})
    void who_did_a_part_neither_claims_the_review_nor_completes_it(String part, String done) {
        desk.complete("Trace causes", part.equals("Trace causes") ? "admin" : "security1", causes());
        desk.complete("Classify causes", part.equals("Classify causes") ? "admin" : "security1", classes());

        String sentence = "Who has " + done + " these causes cannot review them.";
        assertRefused(program.post("admin", task("Review analysis") + "/claim", "{\"userId\": \"admin\"}".getBytes()),
            sentence);
        for (String way : new String[] {"complete", "submit-form"}) {
            assertRefused(send("admin", "Review analysis", way, approval()), sentence);
            assertRefused(send("admin", "Review analysis", way, sentBack("No")), sentence);
        }
    }

    @Test
    void somebody_else_completes_the_review() {
        desk.analyse();
        assertThat(send("security1", "Review analysis", "complete", approval()).status()).isEqualTo(403);
        assertThat(send("facilitator2", "Review analysis", "submit-form", approval()).status()).isEqualTo(204);
        assertThat(stages.task(desk.reference(), "Document lessons")).isNotNull();
    }

    @Test
    void a_review_sends_it_back_twice_and_each_round_is_kept() {
        for (String reasons : new String[] {"Where is the log?", "« Et la date ? »"}) {
            desk.analyse();
            assertThat(send("facilitator1", "Review analysis", "submit-form", sentBack(reasons)).status())
                .isEqualTo(204);
        }
        desk.analyse();
        assertThat(send("facilitator1", "Review analysis", "submit-form", approval()).status()).isEqualTo(204);

        JsonNode reviews =
            program.get("management1", "/api/post-mortems/" + desk.reference()).json().at("/analysis/reviews");
        assertThat(reviews.findValuesAsText("reasons")).containsExactly("Where is the log?", "« Et la date ? »");
        assertThat(reviews.findValuesAsText("approved")).containsExactly("false", "false", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Human error.", "« Erreur humaine »", "C'est une faute d’inattention !"})
    void human_error_does_not_end_a_chain(String answer) {
        for (String way : new String[] {"complete", "submit-form"}) {
            assertRefused(send("security1", "Trace causes", way, with(causes(), Map.of("chain1Why2", answer))),
                "Chain 1 ends with “" + answer + "”. What made that error possible?");
        }
        assertThat(send("security1", "Trace causes", "submit-form", with(causes(), Map.of("chain1Why2", answer,
            "chain1Why3", "Deux écrans se ressemblent"))).status()).isEqualTo(204);
    }

    @Test
    void a_lesson_comes_only_from_what_is_offered() {
        desk.analyse().review(approval());
        assertRefused(send("security1", "Document lessons", "submit-form",
            with(lessons(), Map.of("lesson1From", "cause-1"))), "“Learnt from” takes one of the offered answers");
        assertRefused(send("security1", "Document lessons", "submit-form",
            with(lessons(), Map.of("origins", "cause-1"))), "has no field “origins”");
    }

    @Test
    void the_record_tells_all_of_it_as_it_was_typed() {
        send("security1", "Trace causes", "submit-form", with(causes(), Map.of("chain1Why1", AWKWARD)));
        send("security1", "Classify causes", "submit-form", with(classes(), Map.of("rootCause1", AWKWARD)));
        send("facilitator1", "Review analysis", "submit-form", approval());
        send("security1", "Document lessons", "submit-form",
            with(lessons(), Map.of("lesson1From", "root-cause-1", "lesson1Strengthen", AWKWARD)));

        JsonNode record = program.get("management1", "/api/post-mortems/" + desk.reference()).json().get("analysis");
        assertThat(record.at("/whys/0/answer").asText()).isEqualTo(AWKWARD);
        assertThat(record.at("/rootCauses/0/category").asText()).isEqualTo("hacking.use-of-stolen-creds");
        assertThat(record.at("/lessons/0/from/text").asText()).isEqualTo(AWKWARD);
        assertThat(record.at("/lessons/0/strengthen").asText()).isEqualTo(AWKWARD);
    }

    private void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains(sentence);
    }

    private Answer send(String person, String task, String way, Map<String, Object> answers) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
        return program.post(person, task(task) + "/" + way, body);
    }

    private String task(String name) {
        return "/engine-rest/task/" + stages.task(desk.reference(), name).getId();
    }
}
