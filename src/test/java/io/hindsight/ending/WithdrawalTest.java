package io.hindsight.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.TestClock;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

/** A post-mortem of what turns out to be nothing to review, as programs and people withdraw it. */
@ServerTest
class WithdrawalTest extends EndingScene {

    private static final List<String> ALL_ROLES = List.of("security1", "sysadmin1", "management1", "legal1",
        "plan-owner1", "trainer1");

    /** The case cancelled-stays-open.json. */
    @Test
    void its_tasks_end_and_no_stage_is_called_done_that_was_not() {
        String reference = report("medium", "");
        walk.finish(reference, "Schedule meeting", "Hold meeting", "Settle missing roles");
        assertThat(openTasks(reference)).isPositive();
        Answer answer = withdraw("facilitator1", reference, "false-positive", null, " The scanner was ours ");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/state").asText()).isEqualTo("withdrawn");

        JsonNode record = record("security1", reference);
        assertThat(record.at("/state").asText()).isEqualTo("withdrawn");
        assertThat(record.hasNonNull("closedAt")).isFalse();
        assertThat(record.hasNonNull("removal")).isFalse();
        assertThat(record.at("/ending").toString()).contains("false-positive", "\"The scanner was ours\"",
            "facilitator1");
        assertThat(stages(record)).containsExactlyInAnyOrder("meeting false", "analysis true", "evaluation true");
        assertThat(record.at("/interventions")).isEmpty();
        assertThat(openTasks(reference)).isZero();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKeyIn(
            "post-mortem", "meeting", "analysis", "evaluation", "second-meeting").count()).isZero();
    }

    @Test
    void what_is_in_calendars_is_cancelled_and_who_was_involved_is_told_once() {
        String reference = report("medium", "");
        walk.finish(reference, "Schedule meeting");
        TestClock.goTo(TestClock.now().minus(Duration.ofHours(1)));
        int invited = notices(reference, "invitation");
        withdraw("facilitator1", reference, "wrong-incident", null, "Not ours");
        assertThat(notices(reference, "cancellation")).isEqualTo(invited).isPositive();
        assertThat(told(reference)).doesNotContain("facilitator1").doesNotHaveDuplicates()
            .contains("security1", "management1");
    }

    @Test
    void who_has_a_task_of_it_is_told_and_their_draft_goes() {
        String reference = report("medium", "");
        String task = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
        tasks.setAssignee(task, "facilitator2");
        jdbc.sql("""
            INSERT INTO form_draft (form, task, person, answers, changed_at)
            VALUES (?, ?, 'facilitator2', '{}', now())""").params(task, task).update();
        withdraw("facilitator1", reference, "wrong-incident", null, "Not ours");
        assertThat(told(reference)).containsExactly("facilitator2");
        assertThat(jdbc.sql("SELECT count(*) FROM form_draft WHERE task = ?").param(task).query(Integer.class)
            .single()).isZero();
    }

    @Test
    void once_causes_are_reviewed_it_is_management_that_withdraws() {
        String reference = report("medium", "");
        assertThat(withdraw("management1", reference, "false-positive", null, "Why").status()).isEqualTo(403);
        walk.upTo(reference, "Draft changes");
        Answer refused = withdraw("facilitator1", reference, "false-positive", null, "Why");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asText())
            .isEqualTo("The causes are reviewed, so management alone withdraws this post-mortem.");
        assertThat(withdraw("management1", reference, "false-positive", null, "Why").status()).isEqualTo(200);
        assertThat(stages(record("security1", reference))).contains("analysis false", "plan true");
    }

    @Test
    void what_was_published_verified_and_accepted_outlives_it() {
        String reference = report("medium", "");
        walk.upTo(reference, "Sign off");
        Answer answer = withdraw("management1", reference, "false-positive", null, "Why");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/outlives/planVersion").isTextual()).isTrue();
        assertThat(answer.json().at("/outlives/verified/0").asInt()).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKey("effectiveness").count()).isPositive();
        assertThat(program.get("security1", "/post-mortems/" + reference).text())
            .contains("verified actions, whose effect is judged when it is due: 1");
    }

    @Test
    void an_action_that_was_open_goes_no_further() {
        String reference = report("medium", "");
        walk.upTo(reference, "Implement action");
        withdraw("management1", reference, "false-positive", null, "Why");
        assertThat(record("security1", reference).at("/hardening/actions/0/state").asText()).isEqualTo("dropped");
        Answer moved = program.post("management1", "/api/post-mortems/" + reference + "/actions/1/due-date",
            "{\"dueOn\":\"2099-01-05\",\"reason\":\"Later\"}".getBytes());
        assertThat(moved.status()).isEqualTo(400);
    }

    @Test
    void it_is_no_recurrence_and_nothing_in_the_figures_and_the_list_tells_it_by_its_state() {
        String title = "Withdrawn " + UUID.randomUUID();
        String reference = report(title, "low", "");
        withdraw("facilitator1", reference, "false-positive", null, "Why");
        assertThat(listed("withdrawn", reference)).isEqualTo(1);
        assertThat(listed("open", reference)).isZero();
        assertThat(program.get("security1", "/api/post-mortems?state=gone").status()).isEqualTo(400);
        assertThat(program.get("security1", "/post-mortems?state=withdrawn&text=" + reference).text())
            .contains(reference, "withdrawn");
        assertThat(record("security1", report(title, "low", "")).at("/tracks/0/track").asText()).isEqualTo("light");
    }

    @Test
    void a_duplicate_names_the_other_and_both_records_say_so() {
        String first = report("medium", "");
        String second = report("medium", "");
        assertThat(fault(withdraw("facilitator1", second, "duplicate", null, "Same")))
            .isEqualTo("duplicateOf Name the post-mortem that reviews the same, by its reference.");
        assertThat(fault(withdraw("facilitator1", second, "false-positive", first, "Same"))).startsWith("duplicateOf");
        for (String none : List.of(second, "PM-1999-0001", "x\" y")) {
            assertThat(fault(withdraw("facilitator1", second, "duplicate", none, "Same"))).startsWith("duplicateOf “");
        }
        assertThat(withdraw("facilitator1", second, "duplicate", " " + first + " ", "Same").status()).isEqualTo(200);
        assertThat(relations(record("security1", second))).containsExactly("duplicate-of " + first);
        assertThat(relations(record("security1", first))).containsExactly("has-duplicate " + second);
        assertThat(program.get("security1", "/post-mortems/" + first).text()).contains("Its duplicate was withdrawn:",
            second);
        assertThat(fault(withdraw("facilitator1", first, "duplicate", second, "Same")))
            .startsWith("duplicateOf “" + second);
    }

    @Test
    void nobody_learns_by_a_duplicate_of_what_they_may_not_know() {
        String secret = report("medium", ",'tlp':'red','circle':['facilitator1','" + String.join("','", ALL_ROLES)
            + "']");
        String open = report("medium", "");
        assertThat(withdraw("facilitator2", open, "duplicate", secret, "Same").text()
            .replace(secret, "PM-1999-0001")).isEqualTo(
                withdraw("facilitator2", open, "duplicate", "PM-1999-0001", "Same").text());
        assertThat(withdraw("facilitator1", open, "duplicate", secret, "Same").status()).isEqualTo(200);
        assertThat(relations(record("security1", open))).containsExactly("duplicate-of " + secret);
        assertThat(program.get("security2", "/api/post-mortems/" + open).text()).doesNotContain(secret);
        assertThat(program.get("security2", "/post-mortems/" + open).text()).doesNotContain(secret);
        assertThat(jdbc.sql("SELECT coalesce(string_agg(content::text, ' '), '') FROM notice WHERE post_mortem = ?")
            .param(open)
            .query(String.class).single()).doesNotContain(secret);
    }

    @Test
    void nobody_else_withdraws_and_what_is_behind_a_door_is_not_there() {
        String reference = report("medium", "");
        for (String person : List.of("employee1", "security1", "sysadmin1", "legal1", "trainer1", "plan-owner1")) {
            assertThat(withdraw(person, reference, "false-positive", null, "Why").status()).as(person).isEqualTo(403);
        }
        String secret = report("medium", ",'tlp':'red','circle':['facilitator1','" + String.join("','", ALL_ROLES)
            + "']");
        assertThat(withdraw("facilitator2", secret, "false-positive", null, "Why").status()).isEqualTo(404);
        assertThat(withdraw("facilitator1", "PM-1999-0001", "false-positive", null, "Why").status()).isEqualTo(404);
        assertThat(withdraw("facilitator1", secret, "false-positive", null, "Why").status()).isEqualTo(200);
        assertThat(told(secret)).doesNotContain("facilitator2", "management2");
    }

    @Test
    void what_cannot_be_taken_is_refused_at_its_field_in_both_languages() {
        String reference = report("medium", "");
        assertThat(fault(withdraw("facilitator1", reference, "boring", null, "Why"))).isEqualTo(
            "cause What it is must be one of false-positive, wrong-incident, duplicate.");
        assertThat(fault(withdraw("facilitator1", reference, "false-positive", null, " "))).isEqualTo(
            "reason Say why: the record keeps it.");
        assertThat(program.post("facilitator1", path(reference), "{}".getBytes()).status()).isEqualTo(400);
        assertThat(withdraw("facilitator1", reference, "false-positive", null, "Why").status()).isEqualTo(200);
        Answer again = program.reading("fr").post("facilitator1", path(reference),
            body("false-positive", null, "Encore"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().get("detail").asText()).isEqualTo(reference + " est déjà terminé.");
    }

    @Test
    void of_two_who_withdraw_at_once_one_does() throws Exception {
        String reference = report("medium", "");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> one = () -> withdraw("facilitator1", reference, "false-positive", null, "A").status();
            Callable<Integer> two = () -> withdraw("facilitator2", reference, "wrong-incident", null, "B").status();
            int done = 0;
            for (Future<Integer> answer : threads.invokeAll(List.of(one, two, one))) {
                assertThat(answer.get()).isIn(200, 400);
                done += answer.get() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(openTasks(reference)).isZero();
    }

    @Test
    void the_page_withdraws_and_what_is_refused_comes_back_as_it_was_typed() {
        String reference = report("medium", "");
        Visitor visitor = Visitor.loggedIn(port, "facilitator1");
        String page = "/post-mortems/" + reference;
        visitor.token(page);
        assertThat(visitor.get(page).body()).contains("Withdraw " + reference);
        assertThat(program.get("security1", page).text()).doesNotContain("Withdraw " + reference);
        visitor.submit(page + "/withdrawal", Map.of("cause", "duplicate", "reason", "Twice <b>"));
        assertThat(visitor.get(page).body()).contains("Name the post-mortem that reviews the same",
            "Twice &lt;b&gt;");
        HttpResponse<String> taken = visitor.submit(page + "/withdrawal",
            Map.of("cause", "false-positive", "reason", "On the page", "duplicateOf", ""));
        assertThat(taken.headers().firstValue("Location")).hasValueSatisfying(
            to -> assertThat(to).endsWith(page + "#ending"));
        assertThat(visitor.get(page).body()).contains("On the page", "False positive", "withdrawn",
            "not finished, ended").doesNotContain("role=\"alert\"", "Withdraw " + reference,
                "ended by an administrator");
    }

    private int openTasks(String reference) {
        return (int) tasks.createTaskQuery().processInstanceBusinessKey(reference).count();
    }

    private int listed(String state, String text) {
        return program.get("security1", "/api/post-mortems?state=" + state + "&text=" + text).json().at("/total")
            .asInt();
    }

    private int notices(String reference, String kind) {
        return jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ? AND kind = ?").params(reference, kind)
            .query(Integer.class).single();
    }

    private List<String> told(String reference) {
        return jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'ended'").param(reference)
            .query(String.class).list();
    }

    private JsonNode record(String person, String reference) {
        return program.get(person, "/api/post-mortems/" + reference).json();
    }

    private static List<String> stages(JsonNode record) {
        return StreamSupport.stream(record.at("/stages").spliterator(), false)
            .map(stage -> stage.get("stage").asText() + " " + stage.get("removed").asText()).toList();
    }

    private static List<String> relations(JsonNode record) {
        return StreamSupport.stream(record.at("/relations").spliterator(), false)
            .map(one -> one.get("kind").asText() + " " + one.get("reference").asText()).toList();
    }

    private static String fault(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode fault = answer.json().at("/errors/0");
        return fault.get("field").asText() + " " + fault.get("detail").asText();
    }

    private Answer withdraw(String person, String reference, String cause, String duplicateOf, String reason) {
        return program.post(person, path(reference), body(cause, duplicateOf, reason));
    }

    private static byte[] body(String cause, String duplicateOf, String reason) {
        return Program.JSON.createObjectNode().put("cause", cause).put("duplicateOf", duplicateOf)
            .put("reason", reason).toString().getBytes();
    }

    private static String path(String reference) {
        return "/api/post-mortems/" + reference + "/withdrawal";
    }

    private String report(String severity, String more) {
        return report(UUID.randomUUID().toString(), severity, more);
    }

    private String report(String title, String severity, String more) {
        Answer answer = program.post("facilitator1", "/api/incidents",
            "{'source':'test','key':'%s','title':'%s','severity':'%s'%s}"
                .formatted(UUID.randomUUID(), title, severity, more).replace('\'', '"').getBytes());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asText();
    }
}
