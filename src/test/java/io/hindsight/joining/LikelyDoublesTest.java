package io.hindsight.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.ending.Reviews;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** A likely double is hinted at when it comes in, and in the first task. The case duplicates.json. */
@ServerTest
class LikelyDoublesTest {

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    Program program;
    Reviews reviews;
    final String key = "INC-" + UUID.randomUUID();

    @BeforeEach
    void aProgram() {
        program = new Program(port);
        reviews = new Reviews(program);
    }

    @Test
    void blanks_around_source_and_key_are_no_part_of_its_identity() {
        String first = reference(reviews.send("soc", key, title(), "low", ""));
        for (String[] same : new String[][] {{"soc", key + " "}, {" soc", key}, {"soc ", "  " + key}}) {
            Answer answer = reviews.send(same[0], same[1], title(), "low", "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(reference(answer)).isEqualTo(first);
        }
    }

    @Test
    void what_differs_in_case_alone_is_new_and_hinted_at() {
        String first = reference(reviews.send("soc", key, title(), "low", ""));
        Answer answer = reviews.send("SOC", key.toLowerCase(), title(), "low", "");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(doubles(answer)).containsExactly(first);
    }

    @Test
    void the_same_title_within_a_week_is_hinted_at_while_it_is_open() {
        String title = title();
        String first = reviews.report(title, "low", "");
        assertThat(doubles(reviews.send("soc", key, " " + title.toUpperCase() + " ", "low", "")))
            .containsExactly(first);
        jdbc.sql("UPDATE post_mortem SET opened_at = opened_at - interval '8 days' WHERE reference = ?").param(first)
            .update();
        assertThat(doubles(reviews.send("soc", key, title, "low", ""))).isEmpty();
        jdbc.sql("UPDATE post_mortem SET opened_at = now(), closed_at = now() WHERE reference = ?").param(first)
            .update();
        assertThat(doubles(reviews.send("soc", key, title, "low", ""))).isEmpty();
    }

    @Test
    void the_same_asset_within_a_week_is_hinted_at_and_in_the_record() {
        String host = "mail-" + UUID.randomUUID() + ".example.org";
        String first = reviews.report(title(), "low", ",'assets':['%s',' laptop  7 ']".formatted(host));
        String second = reference(reviews.send("soc", key, title(), "low",
            ",'assets':['vpn','  %s ']".formatted(host.toUpperCase())));
        assertThat(doubles(reviews.send("soc", key + "3", title(), "low", ",'assets':['%s']".formatted(host))))
            .containsExactly(first, second);
        assertThat(doubles(reviews.send("soc", key + "4", title(), "low", ",'assets':['other-%s']".formatted(host))))
            .isEmpty();
        assertThat(program.get("facilitator1", "/post-mortems/" + first).text()).contains("What was hit",
            host + ", laptop 7");
        assertThat(reviews.send("soc", key + "5", title(), "low", ",'assets':['%s']".formatted("x".repeat(301)))
            .status()).isEqualTo(422);
        jdbc.sql("UPDATE post_mortem SET opened_at = opened_at - interval '8 days' WHERE reference IN (?, ?)")
            .params(first, second).update();
        assertThat(doubles(reviews.send("soc", key + "6", title(), "low", ",'assets':['%s','vpn']".formatted(host))))
            .hasSize(1);
    }

    @Test
    void nobody_learns_by_a_hint_of_what_they_may_not_know() {
        String title = title();
        String secret = reviews.report(title, "low", ",'tlp':'red','circle':['facilitator1','security1','sysadmin1',"
            + "'management1','legal1','plan-owner1','trainer1']");
        Answer answer = program.post("security2", "/api/incidents",
            "{\"source\":\"soc\",\"key\":\"%s\",\"title\":\"%s\",\"severity\":\"low\"}".formatted(key, title)
                .getBytes());
        assertThat(doubles(answer)).isEmpty();
        assertThat(doubles(reviews.send("soc", key, title, "low", ""))).containsExactly(secret);
        assertThat(facts(reference(answer), "facilitator1")).contains(secret);
        assertThat(facts(reference(answer), "facilitator2")).isNotEmpty().doesNotContain(secret);
    }

    @Test
    void the_first_task_asks_and_no_longer_once_they_are_joined() {
        String title = title();
        String first = reviews.report(title, "low", "");
        String second = reviews.report(title, "low", "");
        String third = reviews.report(title, "low", "");
        assertThat(facts(second, "facilitator1")).contains("Likely the same as", first, third);
        reviews.post("facilitator1", first, "join", Map.of("other", second, "reason", "Same"));
        assertThat(facts(first, "facilitator1")).contains(third).doesNotContain(second);
    }

    @Test
    void who_starts_one_by_its_form_is_told() {
        String title = title();
        String first = reviews.report(title, "low", "");
        Answer answer = program.post("facilitator1", "/api/start/post-mortem/complete",
            ("{\"answers\":{\"title\":\"" + title
                + "\",\"severity\":\"low\",\"tlp\":\"amber\",\"personalData\":false}}")
                .getBytes());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("Likely the same is open already: " + first);
    }

    @Test
    void a_veris_record_that_says_false_positive_comes_in_and_its_first_task_asks() {
        Answer answer = program.post("facilitator1", "/api/incidents/veris?key=" + key,
            ("{\"incident_id\":\"" + key + "\",\"security_incident\":\"False positive\",\"action\":{\"error\":{}},"
                + "\"timeline\":{\"incident\":{\"year\":2024}}}").getBytes());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(facts(reference(answer), "facilitator1")).contains("says that it was a false positive",
            "/post-mortems/" + reference(answer) + "#ending");
        assertThat(facts(reviews.report(title(), "low", ""), "facilitator1"))
            .doesNotContain("says that it was a false positive");
    }

    private String facts(String reference, String person) {
        String task = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
        return program.get(person, "/api/tasks/" + task + "/form").text();
    }

    private static String title() {
        return "Double " + UUID.randomUUID();
    }

    private static String reference(Answer answer) {
        return answer.json().get("reference").asText();
    }

    private static List<String> doubles(Answer answer) {
        return StreamSupport.stream(answer.json().get("likelyDoubles").spliterator(), false)
            .map(one -> one.get("reference").asText()).toList();
    }
}
