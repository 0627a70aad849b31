package io.hindsight.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** The track of a post-mortem as programs and people see and change it. */
@ServerTest
class TrackTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    Program program;
    /** In titles and categories of this test only. */
    final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void aProgram() {
        program = new Program(port);
    }

    @Test
    void the_table_chooses_by_severity_data_and_kind_and_the_record_says_so() {
        assertThat(chosen(report("high", ""))).containsExactly("full null null");
        assertThat(chosen(report("medium", ""))).containsExactly("standard null null");
        assertThat(chosen(report("low", ""))).containsExactly("light null null");
        assertThat(chosen(report("low", ",'personalData':true"))).containsExactly("standard null null");
        assertThat(chosen(report("high", ",'kind':'near-miss'"))).containsExactly("light null null");
    }

    @Test
    void what_has_come_again_by_title_or_category_is_at_least_standard() {
        report("low", ",'category':'Lost  " + mark + "'");
        assertThat(chosen(report("low", ",'category':' lost " + mark.toUpperCase() + " '"))).containsExactly(
            "standard null null");
        assertThat(chosen(report("low", ",'category':'other " + mark + "'"))).containsExactly("light null null");
        String title = "Stolen " + mark;
        report(title, "low", "");
        assertThat(chosen(report("  stolen   " + mark, "low", ""))).containsExactly("standard null null");
    }

    @Test
    void nothing_recurs_of_what_was_long_ago_nearly_happened_or_is_behind_a_door() {
        jdbc.sql("UPDATE post_mortem SET opened_at = opened_at - interval '7 months' WHERE reference = ?")
            .param(report("low", ",'category':'old " + mark + "'")).update();
        report("low", ",'category':'near " + mark + "','kind':'near-miss'");
        report("low", ",'category':'red " + mark + "','tlp':'red'");
        for (String category : List.of("old ", "near ", "red ")) {
            assertThat(chosen(report("low", ",'category':'" + category + mark + "'"))).as(category)
                .containsExactly("light null null");
        }
    }

    @Test
    void an_unknown_category_is_no_category() {
        report("low", ",'category':'unknown'");
        assertThat(chosen(report("low", ",'category':'Unknown'"))).containsExactly("light null null");
    }

    @Test
    void the_reporter_may_name_what_has_come_again_but_only_what_they_may_know() {
        String first = report("low", "");
        assertThat(chosen(report("low", ",'recurrenceOf':'" + first + "'"))).containsExactly("standard null null");
        String secret = report("low", ",'tlp':'red'");
        for (String unknown : List.of("PM-1999-0001", secret, "x")) {
            Answer answer = program.post("security2", "/api/incidents",
                incident("again", "low", ",'recurrenceOf':'" + unknown + "'"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("recurrenceOf");
            assertThat(answer.json().at("/errors/0/detail").asText())
                .isEqualTo("is no post-mortem that you know; leave it out if it is new");
        }
    }

    @Test
    void facilitators_and_management_choose_another_with_a_reason_and_it_is_kept() {
        String reference = report("medium", "");
        assertThat(choose("facilitator1", reference, "full", " The press is asking ").status()).isEqualTo(200);
        assertThat(choose("management1", reference, "light", "It is not").status()).isEqualTo(200);
        assertThat(chosen(reference)).containsExactly("standard null null", "full facilitator1 The press is asking",
            "light management1 It is not");
        assertThat(running(reference)).isNotEmpty().containsOnly("light");
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("The press is asking",
            "light", "by the rules").doesNotContain("Choose another track");
        assertThat(program.get("facilitator1", "/post-mortems/" + reference).text()).contains("Choose another track");
    }

    @Test
    void open_tasks_stay_as_they_are_and_nobody_is_told() {
        String reference = report("medium", "");
        List<String> before = tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
            .map(task -> task.getId()).toList();
        int told = notices(reference);
        choose("facilitator1", reference, "full", "Why");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list())
            .extracting(task -> task.getId())
            .isEqualTo(before);
        assertThat(notices(reference)).isEqualTo(told);
    }

    @Test
    void nobody_else_chooses_and_what_is_behind_a_door_is_not_there() {
        String reference = report("medium", "");
        for (String person : List.of("employee1", "security1", "sysadmin1", "legal1", "trainer1", "plan-owner1")) {
            assertThat(choose(person, reference, "full", "Why").status()).as(person).isEqualTo(403);
        }
        String secret = report("medium", ",'tlp':'red','circle':['facilitator1','security1','sysadmin1','management1',"
            + "'legal1','plan-owner1','trainer1']");
        assertThat(choose("facilitator2", secret, "full", "Why").status()).isEqualTo(404);
        assertThat(choose("management2", secret, "full", "Why").status()).isEqualTo(404);
        assertThat(choose("facilitator2", secret, "pink", "").text()).isEqualTo(
            choose("facilitator2", "PM-1999-0001", "pink", "").text().replace("PM-1999-0001", secret));
        assertThat(choose("facilitator1", secret, "full", "Why").status()).isEqualTo(200);
        assertThat(running(secret)).containsOnly("full");
        assertThat(choose("facilitator1", "PM-1999-0001", "full", "Why").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_chosen_is_refused_at_its_field_in_both_languages() {
        String reference = report("medium", "");
        assertThat(fault(choose("facilitator1", reference, "heavy", "Why")))
            .isEqualTo("track The track must be one of light, standard, full.");
        assertThat(fault(choose("facilitator1", reference, "standard", "Why")))
            .isEqualTo("track " + reference + " is on that track already.");
        assertThat(fault(choose("facilitator1", reference, "full", " "))).isEqualTo(
            "reason Say why: the record keeps it.");
        assertThat(fault(choose("facilitator1", reference, "full", "x".repeat(2001)))).startsWith("reason ");
        assertThat(program.post("facilitator1", path(reference), "{}".getBytes()).status()).isEqualTo(400);
        assertThat(fault(program.reading("fr").post("facilitator1", path(reference), body("standard", "Non"))))
            .isEqualTo("track " + reference + " suit déjà ce parcours.");
        assertThat(chosen(reference)).hasSize(1);
    }

    @Test
    void it_becomes_heavier_but_not_lighter_once_causes_are_reviewed() {
        String reference = report("medium", "");
        jdbc.sql("""
            WITH round AS (INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
                VALUES (?, 1, 'P', 'security1', now()) RETURNING id)
            INSERT INTO analysis_review (analysis, approved, reviewed_by, reviewed_at)
            SELECT id, true, 'facilitator1', now() FROM round""").param(reference).update();
        assertThat(fault(choose("facilitator1", reference, "light", "Why"))).isEqualTo(
            "track The causes of " + reference + " are reviewed, so its track does not become lighter any more.");
        assertThat(choose("facilitator1", reference, "full", "Why").status()).isEqualTo(200);
    }

    @Test
    void after_the_end_its_track_stays() {
        String reference = report("medium", "");
        jdbc.sql("UPDATE post_mortem SET closed_at = now() WHERE reference = ?").param(reference).update();
        assertThat(fault(choose("facilitator1", reference, "full", "Why")))
            .isEqualTo("track " + reference + " is over, so its track stays.");
    }

    @Test
    void what_began_before_there_were_tracks_goes_the_full_way() {
        String reference = stages.openPostMortem();
        jdbc.sql("INSERT INTO track_choice (post_mortem, track, at) VALUES (?, 'full', now())").param(reference)
            .update();
        assertThat(fault(choose("facilitator1", reference, "light", "Why")))
            .isEqualTo("track " + reference + " began before there were tracks and goes the full way.");
    }

    @Test
    void two_who_choose_at_once_follow_each_other() throws Exception {
        String reference = report("medium", "");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> both = List.of(() -> choose("facilitator1", reference, "full", "A").status(),
                () -> choose("management1", reference, "full", "B").status(),
                () -> choose("facilitator2", reference, "light", "C").status());
            int done = 0;
            for (Future<Integer> answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isIn(200, 400);
                done += answer.get() == 200 ? 1 : 0;
            }
            List<String> kept = chosen(reference);
            assertThat(kept).hasSize(1 + done);
            assertThat(running(reference)).containsOnly(kept.get(kept.size() - 1).split(" ")[0]);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_choice_on_the_page_is_kept_and_a_refused_one_comes_back_as_it_was_typed() {
        String reference = report("medium", "");
        Visitor visitor = Visitor.loggedIn(port, "management1");
        String page = "/post-mortems/" + reference;
        visitor.token(page);
        HttpResponse<String> taken = visitor.submit(page + "/track", Map.of("track", "full", "reason", "On the page"));
        assertThat(taken.headers().firstValue("Location")).hasValueSatisfying(
            to -> assertThat(to).endsWith(page + "#track"));
        assertThat(visitor.get(page).body()).contains("On the page").doesNotContain("role=\"alert\"");
        visitor.submit(page + "/track", Map.of("track", "full", "reason", "Twice <b>"));
        assertThat(visitor.get(page).body()).contains("is on that track already", "Twice &lt;b&gt;");
        assertThat(chosen(reference)).hasSize(2);
    }

    private int notices(String reference) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ?").param(reference).query(Integer.class)
            .single();
    }

    private List<Object> running(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
            .map(one -> runtime.getVariable(one.getId(), "track")).filter(track -> track != null).toList();
    }

    private List<String> chosen(String reference) {
        JsonNode choices = program.get("facilitator1", "/api/post-mortems/" + reference).json().get("tracks");
        return StreamSupport.stream(choices.spliterator(), false).map(one -> Stream.of("track", "chosenBy", "reason")
            .map(name -> one.path(name).asText("null")).reduce((a, b) -> a + " " + b).orElseThrow()).toList();
    }

    private static String fault(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode fault = answer.json().at("/errors/0");
        return fault.get("field").asText() + " " + fault.get("detail").asText();
    }

    private Answer choose(String person, String reference, String track, String reason) {
        return program.post(person, path(reference), body(track, reason));
    }

    private static byte[] body(String track, String reason) {
        return Program.JSON.createObjectNode().put("track", track).put("reason", reason).toString().getBytes();
    }

    private static String path(String reference) {
        return "/api/post-mortems/" + reference + "/track";
    }

    private String report(String severity, String more) {
        return report(UUID.randomUUID().toString(), severity, more);
    }

    private String report(String title, String severity, String more) {
        Answer answer = program.post("facilitator1", "/api/incidents", incident(title, severity, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }

    private static byte[] incident(String title, String severity, String more) {
        return "{'source':'test','key':'%s','title':'%s','severity':'%s'%s}"
            .formatted(UUID.randomUUID(), title, severity, more).replace('\'', '"').getBytes();
    }
}
