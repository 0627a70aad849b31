package io.hindsight.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.TestClock;
import io.hindsight.ending.EndingScene;
import io.hindsight.ending.Reviews;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** Several incidents, one review. */
@ServerTest
class JoinTest extends EndingScene {

    private static final String CIRCLE = ",'tlp':'red','circle':['facilitator1','security1','sysadmin1','management1',"
        + "'legal1','plan-owner1','trainer1']";

    @ParameterizedTest
    @ValueSource(strings = {"Schedule meeting", "Hold meeting", "Trace causes", "Draft changes", "Propose actions",
        "Sign off"})
    void at_each_stage_the_other_ends_and_stays_readable_and_this_one_goes_on(String stage) {
        String review = reviews.report("medium", "");
        String other = reviews.report("medium", "");
        walk.upTo(review, stage);
        walk.upTo(other, stage);
        Answer answer = join("facilitator1", review, other);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode record = reviews.record("security1", other);
        assertThat(record.at("/state").asText()).isEqualTo("joined");
        assertThat(Reviews.relations(record)).containsExactly("joined-into " + review);
        assertThat(Reviews.relations(reviews.record("security1", review))).containsExactly("has-joined " + other);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(other).count()).isZero();
        walk.finish(review);
        assertThat(reviews.record("security1", review).at("/state").asText()).isEqualTo("closed");
    }

    @Test
    void the_worse_of_both_counts() {
        String review = reviews.report("low", "");
        String other = reviews.report("high", ",'personalData':true,'tlp':'amber'");
        assertThat(join("facilitator1", review, other).status()).isEqualTo(200);
        JsonNode record = reviews.record("security1", review);
        assertThat(record.at("/incident/severity").asText()).isEqualTo("high");
        assertThat(record.at("/incident/personalData").asBoolean()).isTrue();
        assertThat(record.at("/tracks/1/track").asText()).isEqualTo("full");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review)
            .variableValueEquals("severity", "low").list()).extracting(one -> one.getProcessDefinitionId()).isEmpty();
        String lighter = reviews.report("low", "");
        join("facilitator1", review, lighter);
        assertThat(reviews.record("security1", review).at("/incident/severity").asText()).isEqualTo("high");
    }

    @Test
    void those_who_were_involved_are_told_and_invited_to_the_one_meeting() {
        String review = reviews.report("medium", "");
        String other = reviews.report("medium", "");
        walk.finish(review, "Schedule meeting");
        TestClock.goTo(TestClock.now().minus(Duration.ofHours(1)));
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey(other).singleResult().getId(),
            "facilitator2");
        join("facilitator1", review, other);
        assertThat(jdbc.sql("SELECT content ->> 'into' FROM notice WHERE post_mortem = ? AND kind = 'ended' AND "
            + "recipient = 'facilitator2'").param(other).query(String.class).single()).isEqualTo(review);
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ? AND kind = 'invitation' AND "
            + "recipient = 'facilitator2'").param(review).query(Integer.class).single()).isPositive();
    }

    @Test
    void a_confidential_one_closes_the_door_of_the_review_it_is_joined_into() {
        String secret = reviews.report("medium", CIRCLE);
        String review = reviews.report("medium", "");
        assertThat(join("facilitator1", review, secret).status()).isEqualTo(200);
        assertThat(program.get("security2", "/api/post-mortems/" + review).status()).isEqualTo(404);
        assertThat(Reviews.relations(reviews.record("facilitator1", review))).containsExactly("has-joined " + secret);
        assertThat(Reviews.relations(reviews.record("facilitator2", review))).isEmpty();
    }

    @Test
    void nobody_else_joins_and_what_is_behind_a_door_is_not_there() {
        String review = reviews.report("medium", "");
        String other = reviews.report("medium", "");
        for (String person : List.of("employee1", "security1", "management1")) {
            assertThat(join(person, review, other).status()).as(person).isEqualTo(403);
        }
        String secret = reviews.report("medium", CIRCLE);
        for (String none : List.of(review, secret, "PM-1999-0001", "")) {
            assertThat(Reviews.faults(join("facilitator2", review, none))).containsExactly("other “" + none
                + "” is no post-mortem that you know and that counts; name another one by its reference.");
        }
        assertThat(join("facilitator2", secret, review).status()).isEqualTo(404);
        assertThat(Reviews.faults(reviews.post("facilitator1", review, "join", Map.of("other", other, "reason", " "))))
            .containsExactly("reason Say why: the record keeps it.");
        join("facilitator1", review, other);
        assertThat(Reviews.faults(join("facilitator1", review, other))).containsExactly(
            "other " + other + " is over already.");
    }

    @Test
    void two_that_are_joined_into_each_other_at_once_leave_one() throws Exception {
        String one = reviews.report("medium", "");
        String two = reviews.report("medium", "");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(() -> join("facilitator1", one, two).status(),
                () -> join("facilitator2", two, one).status());
            int done = 0;
            for (Future<Integer> answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isIn(200, 400);
                done += answer.get() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_was_joined_is_moved_out_to_one_of_its_own() {
        String review = reviews.report("medium", "");
        String title = "Moved " + UUID.randomUUID();
        String other = reviews.report(title, "medium", "");
        join("facilitator1", review, other);
        Answer answer = reviews.post("facilitator1", other, "follow-up", Map.of("reason", "Another attacker"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String own = answer.json().get("reference").asText();
        JsonNode record = reviews.record("security1", own);
        assertThat(record.at("/incident/title").asText()).isEqualTo(title);
        assertThat(Reviews.relations(record)).containsExactly("follows " + other, "moved-out-of " + review);
        assertThat(Reviews.relations(reviews.record("security1", review))).containsExactly("has-joined " + other,
            "has-moved-out " + own);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(own).count()).isEqualTo(1);
    }

    @Test
    void the_page_joins_and_what_is_refused_comes_back_as_it_was_typed() {
        String review = reviews.report("medium", "");
        String other = reviews.report("medium", "");
        Visitor visitor = Visitor.loggedIn(port, "facilitator1");
        String page = "/post-mortems/" + review;
        visitor.token(page);
        visitor.submit(page + "/join", Map.of("other", "PM-1", "reason", "Twice <b>"));
        assertThat(visitor.get(page).body()).contains("is no post-mortem that you know", "Twice &lt;b&gt;");
        visitor.submit(page + "/join", Map.of("other", other, "reason", "On the page"));
        assertThat(visitor.get(page).body()).contains("Has taken in", other).doesNotContain("role=\"alert\"");
        assertThat(visitor.get("/post-mortems/" + other).body()).contains("Joined into another post-mortem.",
            "Move it out to a post-mortem of its own");
    }

    private Answer join(String person, String review, String other) {
        return reviews.post(person, review, "join", Map.of("other", other, "reason", "The same attacker"));
    }
}
