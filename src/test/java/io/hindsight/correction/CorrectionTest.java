package io.hindsight.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.circle.Circles;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** Incidents that turn out otherwise, as people and programs correct them. */
@ServerTest
class CorrectionTest {

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
    Circles circles;

    Program program;
    String reference;

    @BeforeEach
    void aLowIncident() {
        program = new Program(port);
        reference = report("low", "green");
        choose("standard");
    }

    @Test
    void its_track_follows_the_table_of_tracks_to_a_heavier_one_and_back_until_somebody_chooses() {
        reference = report("Lost badge", "near-miss", "low", "green");
        Task review = stages.task(reference, "Review incident");
        assertThat(correct("facilitator1", 1, "severity", "medium").status()).isEqualTo(200);
        assertThat(stages.task(reference, "Review incident").getDueDate()).as("as heavy, and sooner")
            .isBefore(review.getDueDate());
        reference = report("Lost key", "incident", "low", "green");
        assertThat(correct("facilitator1", 1, "severity", "critical").status()).isEqualTo(200);
        assertThat(tracks()).containsExactly("light null", "full null");
        assertThat(stages.task(reference, "Schedule meeting")).isNotNull();
        correct("facilitator1", 2, "severity", "low");
        assertThat(tracks()).endsWith("light null");
        choose("full");
        correct("facilitator1", 3, "title", "Lost keys");
        assertThat(tracks()).endsWith("full facilitator1");
    }

    @Test
    void each_version_is_kept_with_who_when_why_and_what_was_before() {
        assertThat(correct("facilitator1", 1, "title", "Lost phone", "category", "loss").status()).isEqualTo(200);
        Answer answer = correct("management1", 2, "category", "", "occurred", "2026-11");
        assertThat(answer.json()).hasSize(2);
        assertThat(versions()).containsExactly("2 facilitator1 Better known [title: Lost laptop → Lost phone, "
            + "category: null → loss]", "3 management1 Better known [category: loss → null, occurred: null → 2026-11]");
        assertThat(incident().get("title").asText()).isEqualTo("Lost phone");
        assertThat(incident().get("version").asInt()).isEqualTo(3);
        assertThat(incident().at("/original/title").asText()).isEqualTo("Lost laptop");
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("How it was corrected",
            "Better known", "Lost laptop").doesNotContain("Correct the incident");
        assertThat(program.reading("fr").get("management1", "/post-mortems/" + reference).text())
            .contains("Comment il a été corrigé", "Corriger l’incident");
        assertThat(program.get("management1", "/post-mortems/" + reference + "/report.pdf").status()).isEqualTo(200);
    }

    @Test
    void post_does_the_same_as_patch() {
        Answer answer = program.post("facilitator1", path(), wanted(1, "title", "Lost phone"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1);
    }

    @Test
    void deadlines_and_roles_and_cards_follow_a_worse_severity_and_holders_are_told_once() {
        Task open = stages.task(reference, "Schedule meeting");
        tasks.setAssignee(open.getId(), "facilitator2");
        Instant first = due();
        assertThat(correct("facilitator1", 1, "severity", "critical", "personalData", "true").status()).isEqualTo(200);
        assertThat(due()).isBefore(first).isEqualTo(stages.task(reference, "Schedule meeting").getDueDate()
            .toInstant());
        JsonNode stage = record().at("/stages/0");
        assertThat(Instant.parse(stage.get("firstDue").asText())).isEqualTo(first);
        assertThat(running("severity")).isNotEmpty().containsOnly("critical");
        assertThat(running("due")).contains(stages.task(reference, "Schedule meeting").getDueDate());
        assertThat(running("participants")).isNotEmpty().allSatisfy(roles -> assertThat((List<?>) roles)
            .asString().contains("legal", "plan-owners"));
        assertThat(running("deadlines")).allSatisfy(days -> assertThat(((Map<?, ?>) days).get("signOff"))
            .isEqualTo(3));
        assertThat(running("waiverDays")).containsOnly(2);
        assertThat(told()).containsExactly("facilitator2");
        assertThat(correct("facilitator1", 2, "severity", "high").status()).isEqualTo(200);
        assertThat(told()).containsExactly("facilitator2");
        assertThat(Instant.parse(record().at("/stages/0/firstDue").asText())).isEqualTo(first);
    }

    @Test
    void nobody_is_told_of_more_time_and_a_due_date_that_somebody_has_moved_stays() {
        Task open = stages.task(reference, "Schedule meeting");
        correct("facilitator1", 1, "severity", "critical");
        open = tasks.createTaskQuery().taskId(open.getId()).singleResult();
        Date moved = new Date(open.getDueDate().getTime() + 60_000);
        open.setDueDate(moved);
        open.setAssignee("facilitator2");
        tasks.saveTask(open);
        correct("facilitator1", 2, "severity", "low");
        assertThat(stages.task(reference, "Schedule meeting").getDueDate()).isEqualTo(moved);
        assertThat(running("severity")).containsOnly("low");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_sign_off_that_waits_is_due_sooner_too() {
        reference = report("Lost token", "near-miss", "medium", "green");
        Map<?, ?> deadlines = (Map<?, ?>) running("deadlines").get(0);
        runtime.startProcessInstanceByKey("sign-off", reference, Map.of("severity", "medium", "signOffDays",
            deadlines.get("signOff"), "deadlines", deadlines, "participants", List.of("security"), "track", "light"));
        Task waiting = stages.task(reference, "Sign off");
        tasks.setAssignee(waiting.getId(), "management1");
        correct("facilitator1", 1, "severity", "high");
        assertThat(stages.task(reference, "Sign off").getDueDate()).isBefore(waiting.getDueDate());
        assertThat(told()).containsExactly("management1");
    }

    @Test
    void a_higher_tlp_closes_it_by_the_one_mechanism_and_a_lower_one_opens_it() {
        assertThat(correct("management1", 1, "tlp", "red", "title", "Board mailbox read").status()).isEqualTo(200);
        assertThat(circles.members(reference)).contains("management1", "facilitator1");
        assertThat(stages.task(reference, "Schedule meeting").getTenantId()).isEqualTo(reference);
        assertThat(program.get("security2", "/api/post-mortems/" + reference).status()).isEqualTo(404);
        assertThat(correct("management2", 3, "title", "x").status()).isEqualTo(404);
        JsonNode marking = record().at("/markings/0");
        assertThat(marking.get("reason").asText()).isEqualTo("Better known");
        assertThat(correct("management1", 3, "tlp", "green").status()).isEqualTo(200);
        assertThat(program.get("security2", "/api/post-mortems/" + reference).status()).isEqualTo(200);
        assertThat(stages.task(reference, "Schedule meeting").getTenantId()).isNull();
        assertThat(incident().get("version").asInt()).isEqualTo(4);
    }

    @Test
    void who_comes_second_is_told_what_the_first_has_changed() {
        correct("facilitator1", 1, "severity", "high");
        Answer second = correct("management1", 1, "severity", "medium");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("detail").asText()).isEqualTo("Meanwhile the incident was corrected. Facilitators"
            + " 1 has changed: Severity: low → high. Look at it, and change what is still otherwise (version 2).");
        assertThat(incident().get("severity").asText()).isEqualTo("high");
        program.post("management1", "/api/post-mortems/" + reference + "/tlp",
            Program.JSON.createObjectNode().put("tlp", "amber").put("reason", "Why"));
        assertThat(correct("facilitator1", 2, "tlp", "green").json().get("detail").asText())
            .contains("TLP:GREEN → TLP:AMBER");
        assertThat(correct("facilitator1", 9, "tlp", "green").status()).isEqualTo(409);
    }

    @Test
    void of_many_at_once_one_is_taken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = Stream.of("high", "medium", "critical", "high")
                .<Callable<Integer>>map(one -> () -> correct("facilitator1", 1, "severity", one, "tlp", "red").status())
                .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(versions()).hasSize(1);
    }

    @Test
    void it_is_for_facilitators_and_management_who_may_know_it() {
        for (String person : List.of("employee1", "security1", "sysadmin1", "legal1", "trainer1", "plan-owner1")) {
            assertThat(correct(person, 1, "title", "x").status()).as(person).isEqualTo(403);
            assertThat(program.get(person, "/post-mortems/" + reference + "/incident").status()).as(person)
                .isEqualTo(403);
        }
        String secret = report("high", "red");
        stages.task(secret, "Schedule meeting");
        for (String body : List.of("{}", "{\"version\":1,\"reason\":\"x\",\"title\":\"y\"}")) {
            assertThat(program.post("management2", "/api/post-mortems/" + secret + "/incident", body.getBytes()).text()
                .replace(secret, "PM-1999-0001")).isEqualTo(
                    program.post("management2", "/api/post-mortems/PM-1999-0001/incident", body.getBytes()).text());
        }
        assertThat(program.get("management2", "/post-mortems/" + secret + "/incident").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_nothing_is_kept() {
        assertThat(faults(correct("facilitator1", 1, "title", " ", "severity", "awful", "tlp", "pink", "detected",
            "soon", "occurred", "2999"))).containsExactlyInAnyOrder("title is missing",
                "severity must be one of low, medium, high, critical",
                "tlp must be one of clear, green, amber, amber+strict, red",
                "detected “soon” is not understood. Write a year, a month, a day or a time of day that exists, from "
                    + "1900 on: 2026, 2026-11, 2026-11-23, 2026-11-23 14:05 or 2026-11-23 14:05 UTC.",
                "occurred “2999” lies ahead. Write when it happened, or leave it out until it has.");
        assertThat(faults(correct("facilitator1", 1, "occurred", "2026-11-20", "detected", "2026-11-19")))
            .containsExactly("detected This lies before the begin. Correct one of the two.");
        assertThat(faults(program.post("facilitator1", path(),
            Program.JSON.createObjectNode().put("version", 1).put("title", "x").put("reason", " "))))
            .containsExactly("reason Say why: the record keeps it.");
        assertThat(faults(program.post("facilitator1", path(), Program.JSON.createObjectNode().put("reason", "x"))))
            .singleElement().asString().startsWith("version ");
        assertThat(correct("facilitator1", 1, "title", "Lost laptop").status()).isEqualTo(422);
        assertThat(correct("facilitator1", 1).status()).isEqualTo(422);
        assertThat(correct("facilitator1", 1, "colour", "x").status()).isEqualTo(400);
        assertThat(versions()).isEmpty();
        assertThat(incident().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void after_the_end_the_record_is_corrected_too() {
        jdbc.sql("UPDATE post_mortem SET closed_at = now() WHERE reference = ?").param(reference).update();
        assertThat(correct("facilitator1", 1, "severity", "high").status()).isEqualTo(200);
    }

    @Test
    void the_page_takes_what_was_changed_alone_and_keeps_what_was_typed_where_it_is_refused() {
        Visitor visitor = Visitor.loggedIn(port, "management1");
        String page = "/post-mortems/" + reference + "/incident";
        String form = visitor.get(page).body();
        assertThat(form).contains("Lost laptop", "name=\"version\" value=\"1\"");
        visitor.token(page);
        Map<String, String> unchanged = Map.of("version", "1", "title", "Lost laptop", "shown.title", "Lost laptop",
            "severity", "high", "shown.severity", "low", "reason", "On the page");
        assertThat(visitor.submit(page, unchanged).headers().firstValue("Location")).hasValueSatisfying(
            to -> assertThat(to).endsWith("/post-mortems/" + reference + "#incident"));
        assertThat(versions()).containsExactly("2 management1 On the page [severity: low → high]");
        visitor.submit(page,
            Map.of("version", "2", "detected", "yester<day>", "shown.detected", "", "reason", "Why <b>"));
        assertThat(visitor.get(page).body()).contains("It was detected", "is not understood", "yester&lt;day&gt;",
            "Why &lt;b&gt;", "aria-invalid=\"true\"");
        visitor.submit(page, Map.of("version", "1", "title", "Phone", "shown.title", "Lost laptop", "severity", "low",
            "shown.severity", "low", "reason", "Late"));
        assertThat(visitor.get(page).body()).contains("Meanwhile the incident was corrected", "value=\"Phone\"",
            "value=\"high\" selected", "name=\"version\" value=\"2\"");
    }

    private List<Object> running(String variable) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .map(one -> runtime.getVariable(one.getId(), variable)).filter(value -> value != null).toList();
    }

    private void choose(String track) {
        program.post("facilitator1", "/api/post-mortems/" + reference + "/track",
            Program.JSON.createObjectNode().put("track", track).put("reason", "To be seen stage by stage"));
    }

    private List<String> tracks() {
        return jdbc.sql(
            "SELECT track || ' ' || coalesce(chosen_by, 'null') FROM track_choice WHERE post_mortem = ? ORDER BY id")
            .param(reference).query(String.class).list();
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'sooner'").param(reference)
            .query(String.class).list();
    }

    private Instant due() {
        return Instant.parse(record().at("/stages/0/dueAt").asText());
    }

    private JsonNode record() {
        return program.get("facilitator1", "/api/post-mortems/" + reference).json();
    }

    private JsonNode incident() {
        return record().get("incident");
    }

    private List<String> versions() {
        return StreamSupport.stream(record().get("corrections").spliterator(), false)
            .map(one -> one.get("version").asText() + " " + one.get("by").asText() + " " + one.get("reason").asText()
                + " " + StreamSupport.stream(one.get("changes").spliterator(), false)
                    .map(change -> change.get("fact").asText() + ": " + change.path("before").asText("null") + " → "
                        + change.path("after").asText("null"))
                    .toList())
            .toList();
    }

    private static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
            .map(fault -> fault.get("field").asText() + " " + fault.get("detail").asText()).toList();
    }

    private Answer correct(String person, int version, String... values) {
        return program.call(person, "PATCH", path(), wanted(version, values).toString());
    }

    private static ObjectNode wanted(int version, String... values) {
        ObjectNode wanted = Program.JSON.createObjectNode().put("version", version).put("reason", "Better known");
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals("personalData")) {
                wanted.put(values[i], Boolean.parseBoolean(values[i + 1]));
            } else {
                wanted.put(values[i], values[i + 1]);
            }
        }
        return wanted;
    }

    private String path() {
        return "/api/post-mortems/" + reference + "/incident";
    }

    private String report(String severity, String tlp) {
        return report("Lost laptop", "incident", severity, tlp);
    }

    private String report(String title, String kind, String severity, String tlp) {
        ObjectNode incident = Program.JSON.createObjectNode().put("source", "soc")
            .put("key", UUID.randomUUID().toString()).put("title", title).put("kind", kind).put("severity", severity)
            .put("tlp", tlp);
        if (tlp.equals("red")) {
            Stream.of("facilitator1", "security1", "sysadmin1", "management1", "legal1", "plan-owner1", "trainer1")
                .forEach(incident.withArray("circle")::add);
        }
        Answer answer = program.post("security1", "/api/incidents", incident);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }
}
