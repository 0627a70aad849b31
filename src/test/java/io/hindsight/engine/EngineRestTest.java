package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.TaskService;
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

@ServerTest
class EngineRestTest {

    private static final String REST = "/engine-rest";
    private static final String FACILITATOR = "facilitator1";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;

    Program program;
    String id;

    @BeforeEach
    void aMeetingToSchedule() {
        program = new Program(port);
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        id = stages.task(reference, "Schedule meeting").getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/engine", "/process-definition", "/user"})
    void nobody_gets_in_without_a_login(String path) {
        assertThat(program.get(null, REST + path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "resolve"})
    void somebody_of_another_role_gets_403_and_the_task_stays_open(String way) {
        Answer answer =
            post("trainer1", "/task/" + id + "/" + way, "{\"variables\": {\"agenda\": {\"value\": \"x\"}}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThatTheTaskIsOpen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void a_refusal_is_a_400_with_its_sentence_and_the_task_stays_open(String way) {
        Answer answer = post(FACILITATOR, "/task/" + id + "/" + way, "{\"variables\": {\"minutes\": {\"value\": 60}}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("“Place or link” needs an answer.");
        assertThatTheTaskIsOpen();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-GB          | schedule | “Place or link” needs an answer.",
        "fr-CA, en;q=.5 | schedule | « Lieu ou lien » attend une réponse.",
        "de             | schedule | “Place or link” needs an answer.",
        "en             | open     | “It began”: “soon” is not understood. Write a year, a month, a day or a time of day",
        "fr             | open     | « Début » : « soon » n’est pas compris. Écrivez une année, un mois, un jour"})
    void a_refusal_names_the_field_in_the_language_of_its_reader_and_says_nothing_else(String language, String form,
            String sentence) {
        boolean open = form.equals("open");
        Answer answer = program.reading(language).post(open ? "security1" : FACILITATOR, REST + (open
            ? "/process-definition/key/post-mortem/submit-form" : "/task/" + id + "/submit-form"),
            (open ? "{\"variables\": {\"title\": {\"value\": \"x\"}, \"severity\": {\"value\": \"high\"},"
                + " \"tlp\": {\"value\": \"green\"}, \"occurred\": {\"value\": \"soon\"}}}"
                : "{\"variables\": {\"minutes\": {\"value\": 60}}}").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText().replace('\u00a0', ' ')).contains(sentence)
            .matches("[“«].*\\.").doesNotContain("Cannot submit", id, "occurred");
    }

    @ParameterizedTest
    @CsvSource({"en, by the clock of the office: Central European Time (Europe/Paris)",
        "fr, celle de l’horloge du bureau : heure d’Europe centrale (Europe/Paris)"})
    void the_start_form_says_by_whose_clock_times_are(String language, String sentence) {
        assertThat(program.reading(language).get("security1",
            REST + "/process-definition/key/post-mortem/deployed-start-form").text().replace('\u00a0', ' '))
            .contains(sentence, "2026-11-23 14:05 UTC").doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({"en, My tasks, Tasks that are yours", "fr, Mes tâches, Les tâches qui sont à vous",
        "de, My tasks, Tasks that are yours"})
    void filters_of_tasklist_are_shown_in_the_language_of_their_reader(String language, String name, String what) {
        assertThat(program.reading(language).get(FACILITATOR, REST + "/filter?itemCount=false").text())
            .contains("\"name\":\"" + name + "\"", what);
    }

    @Test
    void an_administrator_cannot_be_made_by_the_setup_page() {
        String user = "{\"profile\": {\"id\": \"eve\"}, \"credentials\": {\"password\": \"eve\"}}";
        for (String person : new String[] {null, "employee1", "admin"}) {
            assertThat(program.post(person, "/camunda/api/admin/setup/default/user/create", user.getBytes()).status())
                .isBetween(302, 403);
        }
        assertThat(program.get("admin", REST + "/user?id=eve").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{                                                  | not JSON",
        "[]                                                 | not the JSON that this request takes",
        "{} {}                                              | not JSON",
        "null                                               | cannot be understood",
        "{'variables': {'agenda': 'x'}}                     | not the JSON that this request takes",
        "{'variables': {'agenda': null}}                    | a value is missing or of the wrong kind",
        "{'variables': {'minutes': {'value': 'x', 'type': 'Integer'}}} | Cannot convert value 'x'",
        "{'variables': {'agenda': {'value': 5, 'type': 'Foo'}}}        | Unsupported value type 'Foo'",
        "{'variables': {'agenda': {'value': {'a': 1}}}}     | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': 'a\\u0000b'}}}  | “Agenda” holds a character that cannot be stored",
        "{'variables': {'agenda': {'value': 'a\\ud800b'}}}  | “Agenda” holds a character that cannot be stored",
        "{'variables': {'a\\u0000': {'value': 'x'}}}        | has no field",
        "{'variables': {'agenda': {'value': '{', 'type': 'Json'}}}     | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': '<a/>', 'type': 'Xml'}}}   | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': 'AAAA', 'type': 'Bytes'}}} | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': 'AAAA', 'type': 'File'}}}  | a value is missing or of the wrong kind",
        "{'variables': {'agenda': {'value': 'AAAA', 'type': 'File', 'valueInfo': {'filename': 'x'}}}} | “Agenda” takes",
        "{'variables': {'agenda': {'value': '[]', 'type': 'Object'}}}  | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': '[]', 'type': 'Object', 'valueInfo': {'objectTypeName': 'javax.swing.JFrame', 'serializationDataFormat': 'application/json'}}}} | “Agenda” takes a text",
        "{'variables': {'agenda': {'value': 'rO0ABXQAAWE=', 'type': 'Object', 'valueInfo': {'objectTypeName': 'java.lang.String', 'serializationDataFormat': 'application/x-java-serialized-object'}}}} | “Agenda” takes a text"})
    void bad_answers_are_a_400_with_a_sentence(String body, String sentence) {
        for (String way : new String[] {"complete", "submit-form"}) {
            assertFault(post(FACILITATOR, "/task/" + id + "/" + way, body.replace('\'', '"')),
                400, sentence);
        }
        assertThatTheTaskIsOpen();
    }

    @Test
    void a_text_over_4000_characters_is_a_400() {
        assertFault(post(FACILITATOR, "/task/" + id + "/submit-form", "{\"variables\": {\"agenda\": {\"value\": \""
            + "x".repeat(4_001) + "\"}}}"), 400, "“Agenda” has 4,001 characters; at most 4,000 are kept");
    }

    @Test
    void a_body_of_five_megabytes_is_a_413_whether_its_length_is_told_or_not() {
        byte[] body = ("{\"variables\": {\"agenda\": {\"value\": \"" + "x".repeat(5_000_000) + "\"}}}").getBytes();
        String path = REST + "/task/" + id + "/submit-form";
        assertFault(program.post(FACILITATOR, path, body), 413, "larger than 4,194,304 bytes");
        assertFault(program.post(FACILITATOR, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
            413, "larger than 4,194,304 bytes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/task/none/complete    | {}                     | 400 | This task is not open",
        "/task/none/submit-form | {'variables': {'agenda': {'value': 'x'}}} | 400 | This task is not open",
        "/task/none/claim       | {'userId': 'facilitator1'} | 404 | not there",
        "/task                  | {'nameLike': 'a\\u0000'}   | 400 | cannot be stored",
        "/task                  | {'priority': 'x'}          | 400 | not the JSON that this request takes",
        "/task                  | {'processVariables': [{}]} | 400 | a value is missing",
        "/process-definition/none/submit-form | {}           | 404 | not there"})
    void what_is_not_there_or_cannot_be_read_is_a_4xx(String path, String body, int status, String sentence) {
        assertFault(post(FACILITATOR, path, body.replace('\'', '"')), status, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/process-definition/key/none/start | No matching process definition",
        "/nothing                           | Not Found"})
    void what_is_not_there_is_a_404_to_an_administrator(String path, String sentence) {
        assertFault(post("admin", path, "{}"), 404, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/task?maxResults=x       | 400 | The parameter “maxResults” cannot be read.",
        "/task?sortBy=x           | 400 | sortBy",
        "/task?name=%00           | 400 | cannot be stored",
        "/task/none/deployed-form | 400 | This task is not open",
        "/task/none               | 404 | No matching task"})
    void a_bad_question_is_a_4xx(String path, int status, String sentence) {
        assertFault(program.get(FACILITATOR, REST + path), status, sentence);
    }

    @Test
    void an_assignee_who_is_not_there_is_a_400() {
        assertFault(post("admin", "/task/" + id + "/assignee", "{\"userId\": \"" + "x".repeat(300) + "\"}"), 400,
            "There is nobody with the login");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                           | “Severity” needs an answer",
        "{'variables': {'title': {'value': '[]', 'type': 'Object'}}}  | of a type that is not taken",
        "{'variables': {'title': {'value': '[]', 'type': 'Object', 'valueInfo': {'objectTypeName': 'javax.swing.JFrame', 'serializationDataFormat': 'application/json'}}}} | “What happened, in one line” takes a text",
        "{'variables': {'colour': {'value': 'red'}}}                  | has no field “colour”"})
    void a_bad_start_is_a_400(String body, String sentence) {
        String definition = "/process-definition/key/post-mortem/";
        assertFault(post("security1", definition + "submit-form", body.replace('\'', '"')), 400, sentence);
        assertFault(post("admin", definition + "start", body.replace('\'', '"')), 400, sentence);
    }

    @Test
    void a_process_starts_by_its_form() {
        assertFault(post("security1", "/process-definition/key/post-mortem/start", "{}"), 403,
            "not open to your groups");
    }

    @Test
    void the_api_counts_chunks_too_and_tells_nothing_of_the_server() {
        byte[] body = ("{\"summary\": \"" + "x".repeat(2_000_000) + "\"}").getBytes();
        Answer answer = program.post("security1", "/api/incidents",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asText()).contains("larger than 1,048,576 bytes");
        assertThat(program.get("security1", "/api//x").json().get("status").asInt()).isEqualTo(400);
    }

    private Answer post(String person, String path, String body) {
        return program.post(person, REST + path, body.getBytes(StandardCharsets.UTF_8));
    }

    private void assertThatTheTaskIsOpen() {
        assertThat(tasks.createTaskQuery().taskId(id).count()).isEqualTo(1);
    }

    private static void assertFault(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).contains(sentence).doesNotContain("\tat ", "Exception");
    }
}
