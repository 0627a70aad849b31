package io.hindsight.taskform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.circle.CircleScene;
import io.hindsight.text.Words;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class TaskFormTest {

    private static final String AGENDA = "Who <b>saw</b> ${it}; qui l’a vu 誰";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void aClaimedTask() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        tasks.setAssignee(task, "facilitator1");
    }

    @Test
    void a_form_comes_with_its_words_in_the_language_of_its_reader() {
        JsonNode english = program.get("facilitator1", path("form")).json();
        assertThat(english.at("/form/name").asText()).isEqualTo("Schedule meeting");
        assertThat(english.at("/form/mine").asBoolean()).isTrue();
        assertThat(english.at("/words/complete").asText()).isEqualTo("Complete");
        JsonNode french = program.reading("fr").get("facilitator1", path("form")).json();
        assertThat(french.at("/words/complete").asText()).isEqualTo("Terminer");
        assertThat(french.at("/form/name").asText()).isEqualTo(Words.of(Locale.FRENCH).of("task.Task_ScheduleMeeting"));
        assertThat(labels(french)).doesNotContain("Agenda for all").hasSameSizeAs(labels(english));
        assertThat(french.at("/form/schema").toString()).isNotEqualTo(english.at("/form/schema").toString());
    }

    @Test
    void what_a_form_shows_and_offers_is_there_and_nothing_that_it_does_not_name() {
        JsonNode form = program.get("facilitator1", path("form")).json();
        String schema = form.at("/form/schema").toString();
        assertThat(form.at("/form/data").isEmpty()).isFalse();
        form.at("/form/data").fieldNames().forEachRemaining(name -> assertThat(schema).contains(name));
        List<String> offered = form.at("/form/schema").findValuesAsText("valuesKey");
        assertThat(offered).isNotEmpty()
            .allSatisfy(name -> assertThat(form.at("/form/data").path(name).isArray()).as(name).isTrue());
    }

    @Test
    void fields_begin_with_what_was_said_before() {
        stages.start("analysis", reference);
        task = stages.task(reference, "Trace causes").getId();
        JsonNode shown = program.get("security1", path("form")).json().at("/form/data");
        assertThat(shown.path("problem").asText()).isEqualTo("Phished account sent invoices");
        assertThat(shown.path("offered").asText()).contains("The problem in one sentence");
    }

    @Test
    void a_draft_follows_its_writer_and_is_nobody_else_s() {
        assertThat(keep("facilitator1", 0, AGENDA).json().get("revision").asInt()).isEqualTo(1);
        assertThat(keep("facilitator1", 1, AGENDA + "!").json().get("revision").asInt()).isEqualTo(2);
        JsonNode draft = program.get("facilitator1", path("form")).json().get("draft");
        assertThat(draft.get("revision").asInt()).isEqualTo(2);
        assertThat(draft.get("answers").asText()).isEqualTo(typed(AGENDA + "!").get("answers").toString());
        assertThat(program.get("facilitator2", path("form")).json().hasNonNull("draft")).isFalse();
        assertThat(program.get("facilitator2", path("draft")).status()).isEqualTo(204);
    }

    @Test
    void of_two_windows_the_second_is_told_that_there_is_another_draft() {
        keep("facilitator1", 0, "First");
        Answer second = keep("facilitator1", 0, "Second");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("detail").asText()).contains("Another window");
        assertThat(program.get("facilitator1", path("draft")).json().get("answers").asText()).contains("First");
    }

    @Test
    void a_draft_that_was_thrown_away_is_gone_and_the_next_begins_anew() {
        keep("facilitator1", 0, "First");
        assertThat(program.call("facilitator1", "DELETE", path("draft"), "").status()).isEqualTo(204);
        assertThat(program.get("facilitator1", path("draft")).status()).isEqualTo(204);
        assertThat(keep("facilitator1", 1, "Of before").status()).isEqualTo(409);
        assertThat(keep("facilitator1", 0, "Anew").json().get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void a_draft_ends_with_its_task_however_that_ends() {
        keep("facilitator1", 0, AGENDA);
        assertThat(complete(answers()).status()).isEqualTo(200);
        assertThat(drafts()).isZero();
        assertThat(keep("facilitator1", 0, AGENDA).text()).contains("is not open");
        String other = stages.openPostMortem();
        stages.start("meeting", other);
        task = stages.task(other, "Schedule meeting").getId();
        assertThat(keep("facilitator1", 0, AGENDA).status()).isEqualTo(200);
        runtime.deleteProcessInstances(runtime.createProcessInstanceQuery().processInstanceBusinessKey(other).list()
            .stream().map(one -> one.getId()).toList(), "tested", true, true, true);
        assertThat(drafts()).isZero();
    }

    @Test
    void what_a_former_holder_has_typed_is_offered_to_who_has_the_task_next() {
        keep("facilitator1", 0, AGENDA);
        handOn("facilitator1", "facilitator2");
        JsonNode form = program.get("facilitator2", path("form")).json();
        assertThat(form.hasNonNull("draft")).isFalse();
        assertThat(form.get("offers")).hasSize(1);
        assertThat(form.at("/offers/0/said").asText()).startsWith("There is a draft by Facilitators 1 of ")
            .contains(Words.ENGLISH.date(LocalDate.now(clock)));
        assertThat(form.at("/offers/0/answers").asText()).isEqualTo(typed(AGENDA).get("answers").toString());
        assertThat(program.reading("fr").get("facilitator2", path("form")).json().at("/offers/0/said").asText())
            .startsWith("Il y a un brouillon de Facilitators 1 du ");
    }

    @Test
    void whoever_has_decided_on_it_is_not_asked_again_and_it_is_there_until_the_task_is_done() {
        keep("facilitator1", 0, AGENDA);
        handOn("facilitator1", "facilitator2");
        assertThat(decide("facilitator2", 0).status()).isEqualTo(200);
        assertThat(offers("facilitator2")).isEmpty();
        assertThat(keep("facilitator2", 1, "Mine").status()).isEqualTo(200);
        assertThat(offers("facilitator2")).isEmpty();
        assertThat(drafts()).isEqualTo(2);
        handOn("facilitator2", "facilitator1");
        assertThat(offers("facilitator1")).extracting(offer -> offer.get("answers").asText())
            .containsExactly(typed("Mine").get("answers").toString());
        assertThat(program.get("facilitator1", path("draft")).json().get("answers").asText()).contains("qui l’a vu");
        assertThat(complete(answers()).status()).isEqualTo(200);
        assertThat(drafts()).isZero();
    }

    @Test
    void of_a_task_that_was_given_back_whoever_claims_it_is_offered_each_draft() {
        keep("facilitator1", 0, "First");
        handOn("facilitator1", "facilitator2");
        keep("facilitator2", 0, "Second");
        handOn("facilitator2", null);
        assertThat(offers("facilitator1")).isEmpty();
        assertThat(offers("management1")).isEmpty();
        handOn("management1", "facilitator1");
        assertThat(offers("facilitator1")).hasSize(1);
        tasks.addCandidateGroup(task, "management");
        handOn("facilitator1", "management1");
        assertThat(offers("management1")).extracting(offer -> offer.get("answers").asText())
            .containsExactly(typed("Second").get("answers").toString(), typed("First").get("answers").toString());
        assertThat(offers("facilitator1")).isEmpty();
    }

    @Test
    void what_somebody_typed_who_never_had_the_task_is_offered_to_nobody() {
        assertThat(keep("facilitator2", 0, "Not mine").status()).isEqualTo(200);
        assertThat(offers("facilitator1")).isEmpty();
    }

    @Test
    void what_was_typed_after_the_decision_is_offered_once_more_whatever_moment_was_named() {
        for (String moment : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            assertThat(program.call("facilitator1", "PUT", path("draft"),
                typed("x").put("known", drafts()).put("decided", moment).toString()).status()).isEqualTo(200);
        }
        handOn("facilitator1", "facilitator2");
        keep("facilitator2", 0, "Since");
        handOn("facilitator2", "facilitator1");
        assertThat(offers("facilitator1")).hasSize(1);
    }

    @Test
    void whoever_may_not_know_the_task_gets_neither_form_nor_draft() {
        String closed = new CircleScene(program).red();
        task = stages.task(closed, "Schedule meeting").getId();
        tasks.setAssignee(task, "facilitator1");
        assertThat(keep("facilitator1", 0, AGENDA).status()).isEqualTo(200);
        for (String outsider : List.of("facilitator2", "management2", "admin")) {
            for (String part : List.of("form", "draft")) {
                Answer answer = program.get(outsider, path(part));
                assertThat(answer.status()).as(outsider).isEqualTo(400);
                assertThat(answer.text()).contains("is not open").doesNotContain("Board mailbox");
            }
            assertThat(keep(outsider, 0, "x").status()).isEqualTo(400);
        }
        handOn("facilitator1", null);
        assertThat(program.get("facilitator2", path("form")).text()).contains("is not open").doesNotContain("qui l’a");
    }

    @Test
    void nobody_without_a_part_in_it_reads_a_form() {
        for (String person : List.of("trainer1", "employee1")) {
            assertThat(program.get(person, path("form")).status()).as(person).isIn(400, 403);
            assertThat(keep(person, 0, "x").status()).as(person).isIn(400, 403);
        }
    }

    @Test
    void what_is_refused_names_its_field_and_the_task_stays_open_with_its_draft() {
        keep("facilitator1", 0, AGENDA);
        Answer refused = complete(answers().put("minutes", "soon"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("minutes");
        assertThat(refused.json().at("/errors/0/detail").asText()).isEqualTo("“Length in minutes” takes a number.");
        assertThat(refused.text()).doesNotContain("ENGINE");
        assertThat(drafts()).isOne();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void after_a_completion_one_is_told_what_comes_next_and_led_to_one_s_own_next_task() {
        String mine = stages.openPostMortem();
        stages.start("meeting", mine);
        String next = stages.task(mine, "Schedule meeting").getId();
        tasks.setAssignee(next, "facilitator1");
        JsonNode outcome = program.reading("fr").post("facilitator1", path("complete"),
            body(answers())).json();
        Words french = Words.of(Locale.FRENCH);
        assertThat(outcome.at("/said/0").asText())
            .isEqualTo(french.of("taskform.done", french.of("task.Task_ScheduleMeeting")));
        assertThat(outcome.at("/said/1").asText()).contains(reference, french.of("task.Task_HoldMeeting"));
        assertThat(tasks.createTaskQuery().taskId(outcome.at("/next/id").asText()).singleResult().getAssignee())
            .isEqualTo("facilitator1");
        assertThat(outcome.at("/next/name").asText()).contains("PM-");
    }

    @Test
    void whoever_may_report_an_incident_does_so_by_a_form_with_a_draft_and_reads_what_comes_next() {
        assertThat(program.get("facilitator1", "/api/start").json().findValuesAsText("process"))
            .containsExactlyInAnyOrder("post-mortem", "near-miss");
        assertThat(program.get("facilitator1", "/api/start/post-mortem/form").json().at("/form/schema/components"))
            .isNotEmpty();
        program.call("facilitator1", "PUT", "/api/start/post-mortem/draft", typed("In words").toString());
        Answer begun = program.call("facilitator1", "POST", "/api/start/post-mortem/complete", """
            {"answers": {"title": "Phished account", "severity": "high", "tlp": "amber"}}""");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        String opened = begun.json().get("reference").asText();
        assertThat(begun.json().at("/said/0").asText()).isEqualTo(opened + " has begun.");
        assertThat(begun.json().at("/said/1").asText()).contains("Schedule meeting");
        assertThat(program.get("facilitator1", "/api/start/post-mortem/draft").status()).isEqualTo(204);
    }

    @Test
    void whoever_may_start_no_post_mortem_is_offered_to_report_a_near_miss_alone() {
        assertThat(program.get("trainer1", "/api/start").json().findValuesAsText("process"))
            .containsExactly("near-miss");
        assertThat(program.get("trainer1", "/api/start/post-mortem/form").status()).isEqualTo(400);
        assertThat(program.get("facilitator1", "/api/start/notice/form").status()).isEqualTo(400);
        assertThat(program.call("trainer1", "POST", "/api/start/post-mortem/complete", "{\"answers\": {}}").status())
            .isEqualTo(400);
    }

    @Test
    void what_is_no_object_is_refused() {
        assertThat(program.call("facilitator1", "PUT", path("draft"), "{\"answers\": [1]}").status()).isEqualTo(400);
        assertThat(program.call("facilitator1", "POST", path("complete"), "{}").status()).isEqualTo(400);
        assertThat(drafts()).isZero();
    }

    private static List<String> labels(JsonNode form) {
        return form.at("/form/schema").findValuesAsText("label");
    }

    private Answer keep(String person, int known, String agenda) {
        return program.call(person, "PUT", path("draft"), typed(agenda).put("known", known).toString());
    }

    private static ObjectNode typed(String agenda) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("answers").put("agenda", agenda);
        return body;
    }

    private Answer complete(ObjectNode answers) {
        return program.post("facilitator1", path("complete"),
            body(answers));
    }

    private static ObjectNode answers() {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        Map.of("scheduledFor", "2030-12-01T10:00", "place", "Room 1", "agenda", AGENDA).forEach(answers::put);
        return answers.put("minutes", 60);
    }

    private static ObjectNode body(ObjectNode answers) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("answers", answers);
        return body;
    }

    private void handOn(String by, @Nullable String to) {
        assertThat(program.post(by, path("hand-on"),
            JsonNodeFactory.instance.objectNode().put("to", to).put("reason", "On holiday")).status()).isEqualTo(204);
    }

    /** As one who begins afresh. */
    private Answer decide(String person, int known) {
        ObjectNode body = typed("").put("known", known)
            .put("decided", program.get(person, path("form")).json().at("/offers/0/changedAt").asText());
        body.putObject("answers");
        return program.call(person, "PUT", path("draft"), body.toString());
    }

    private List<JsonNode> offers(String person) {
        List<JsonNode> offers = new ArrayList<>();
        program.get(person, path("form")).json().get("offers").forEach(offers::add);
        return offers;
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM form_draft WHERE task = ?").param(task).query(Integer.class).single();
    }

    private String path(String part) {
        return "/api/tasks/" + task + '/' + part;
    }
}
