package io.hindsight.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.ending.Reviews;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** An incident comes again when its post-mortem is over. */
@ServerTest
class ComeAgainTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Program program;
    Reviews reviews;
    final String key = UUID.randomUUID().toString();
    final String title = "Again " + key;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
        reviews = new Reviews(program);
    }

    @Test
    void after_a_withdrawal_facilitators_are_told_once_when_it_is_sent_again() {
        String reference = send("");
        send("");
        assertThat(told(reference)).isEmpty();
        withdraw(reference);
        assertThat(send("")).isEqualTo(reference);
        assertThat(send("")).isEqualTo(reference);
        assertThat(told(reference)).containsExactlyInAnyOrder("facilitator1", "facilitator2");
    }

    @Test
    void after_its_sign_off_they_are_told_when_its_source_has_opened_it_again_or_closed_it_later() {
        String reference = send("");
        close(reference);
        send("");
        send(",'closed':'2020-01-01'");
        assertThat(told(reference)).isEmpty();
        send(",'reopened':true");
        assertThat(told(reference)).isNotEmpty();
        jdbc.sql("DELETE FROM notice WHERE post_mortem = ? AND kind = 'come-again'").param(reference).update();
        jdbc.sql("UPDATE post_mortem SET closed_at = '2019-01-01' WHERE reference = ?").param(reference).update();
        send(",'closed':'2020-01-01'");
        assertThat(told(reference)).isNotEmpty();
        assertThat(reviews.send("soc", key, title, "medium", ",'reopened':'yes'").status()).isEqualTo(422);
    }

    @Test
    void another_follows_it_with_what_is_known_and_both_records_say_so() {
        String reference = send("");
        close(reference);
        String follower = follow(reference).json().get("reference").asText();
        assertThat(Reviews.relations(reviews.record("security1", follower))).containsExactly("follows " + reference);
        assertThat(Reviews.relations(reviews.record("security1", reference)))
            .containsExactly("followed-by " + follower);
        assertThat(reviews.record("security1", follower).at("/incident/title").asText()).isEqualTo(title);
        assertThat(reviews.record("security1", follower).at("/incident/recurrenceOf").asText()).isEqualTo(reference);
        assertThat(follow(reference).json().get("detail").asText())
            .isEqualTo("Another post-mortem that is open follows " + reference + " already.");
        send(",'reopened':true");
        assertThat(told(reference)).isEmpty();
        withdraw(follower);
        assertThat(follow(reference).status()).isEqualTo(201);
    }

    @Test
    void nobody_else_has_it_followed_nor_one_that_is_open_or_not_there() {
        String reference = send("");
        assertThat(follow(reference).status()).isEqualTo(400);
        close(reference);
        for (String person : List.of("employee1", "security1", "management1")) {
            assertThat(reviews.post(person, reference, "follow-up", Map.of("reason", "Why")).status()).as(person)
                .isEqualTo(403);
        }
        assertThat(Reviews.faults(reviews.post("facilitator1", reference, "follow-up", Map.of("reason", " "))))
            .containsExactly("reason Say why: the record keeps it.");
        assertThat(follow("PM-1999-0001").status()).isEqualTo(404);
    }

    @Test
    void what_follows_a_confidential_one_is_for_the_same_circle() {
        String reference = reviews.report("medium", ",'tlp':'red','circle':['facilitator1','security1','sysadmin1',"
            + "'management1','legal1','plan-owner1','trainer1']");
        withdraw(reference);
        String follower = follow(reference).json().get("reference").asText();
        assertThat(program.get("facilitator2", "/api/post-mortems/" + follower).status()).isEqualTo(404);
        assertThat(program.get("security1", "/api/post-mortems/" + follower).status()).isEqualTo(200);
    }

    @Test
    void the_page_offers_it_to_facilitators() {
        String reference = send("");
        Visitor visitor = Visitor.loggedIn(port, "facilitator1");
        String page = "/post-mortems/" + reference;
        visitor.token(page);
        assertThat(visitor.get(page).body()).doesNotContain("Have another follow it");
        withdraw(reference);
        assertThat(program.get("security1", page).text()).doesNotContain("Have another follow it");
        assertThat(visitor.get(page).body()).contains("Have another follow it");
        assertThat(visitor.submit(page + "/follow-up", Map.of("reason", "Again")).headers().firstValue("Location"))
            .hasValueSatisfying(to -> assertThat(to).matches(".*/post-mortems/PM-\\d+-\\d+"));
        assertThat(visitor.get(page).body()).contains("Followed by").doesNotContain("Have another follow it");
    }

    private String send(String more) {
        Answer answer = reviews.send("soc", key, title, "medium", more);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json().get("reference").asText();
    }

    private void withdraw(String reference) {
        assertThat(reviews.post("facilitator1", reference, "withdrawal",
            Map.of("cause", "false-positive", "reason", "Ours")).status()).isEqualTo(200);
    }

    private void close(String reference) {
        jdbc.sql("UPDATE post_mortem SET closed_at = now() WHERE reference = ?").param(reference).update();
    }

    private Answer follow(String reference) {
        return reviews.post("facilitator1", reference, "follow-up", Map.of("reason", "It is open again"));
    }

    private List<String> told(String reference) {
        return jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'come-again'").param(reference)
            .query(String.class).list();
    }
}
