package io.hindsight.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class HandOnTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    Hands hands;
    @Autowired
    JdbcClient jdbc;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void aClaimedTask() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        assertThat(claim("facilitator1").status()).isEqualTo(204);
    }

    @AfterEach
    void backAgain() {
        jdbc.sql("DELETE FROM absence").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator1", "facilitator2", "management1"})
    void who_has_a_task_a_facilitator_and_management_hand_it_on_and_the_record_says_who_and_why(String by) {
        assertThat(handOn(by, "facilitator2", "On <b>holiday</b>").status()).isEqualTo(204);
        assertThat(assignee()).isEqualTo("facilitator2");
        assertThat(hands.of(reference))
            .extracting(ChangeOfHands::from, ChangeOfHands::to, ChangeOfHands::by, ChangeOfHands::reason)
            .containsExactly(tuple(null, "facilitator1", "facilitator1", null),
                tuple("facilitator1", "facilitator2", by, "On <b>holiday</b>"));
        assertThat(program.get("security1", "/post-mortems/" + reference).text())
            .contains(by.equals("facilitator2") ? "took it over from Facilitators 1" : "handed it on to Facilitators 2",
                "On &lt;b&gt;holiday&lt;/b&gt;");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).json().at("/hands/1/to").asText())
            .isEqualTo("facilitator2");
    }

    @Test
    void both_are_told_but_not_who_did_it() {
        handOn("management1", "facilitator2", "On holiday");
        assertThat(told()).containsExactlyInAnyOrder("facilitator1", "facilitator2");
        handOn("facilitator2", "facilitator1", "Back again");
        assertThat(told()).containsExactlyInAnyOrder("facilitator1", "facilitator2", "facilitator1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned", "stood-in", "left", "away"})
    void a_reason_is_words_whatever_they_are(String reason) {
        handOn("management1", "facilitator2", reason);
        assertThat(told()).containsExactlyInAnyOrder("facilitator1", "facilitator2");
        assertThat(hands.of(reference)).last().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(HandsKind.HANDED_ON);
            assertThat(change.reason()).isEqualTo(reason);
        });
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains(">" + reason + "<");
    }

    @Test
    void it_is_left_to_its_group_and_who_had_it_and_the_group_are_told() {
        assertThat(handOn("management1", null, "On holiday").status()).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(told()).containsExactlyInAnyOrder("facilitator1", "facilitator2");
        assertRefused(handOn("management1", null, "Once more"), "with its group already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "security1", "employee1", ""})
    void it_goes_to_nobody_who_is_not_there_or_not_of_its_group(String to) {
        assertRefused(handOn("facilitator1", to, "On holiday"), "cannot do this task");
        assertThat(assignee()).isEqualTo("facilitator1");
    }

    @Test
    void a_confidential_task_goes_to_its_circle_only() {
        aTaskThatFacilitator2MayNotKnow();
        assertRefused(handOn("facilitator1", "facilitator2", "On holiday"), "cannot do this task");
        assertRefused(handOn("facilitator2", "facilitator2", "Mine"), "is not open");
        assertThat(assignee()).isEqualTo("facilitator1");
    }

    @Test
    void nobody_else_hands_it_on_and_no_one_without_a_reason() {
        assertRefused(handOn("security1", "facilitator2", "I say so"), "Whoever has a task hands it on");
        assertRefused(handOn("facilitator1", "facilitator2", " "), "Say why");
        assertRefused(handOn("facilitator1", "facilitator2", "x".repeat(2001)), "at most 2,000 characters");
        assertRefused(handOn("facilitator1", "facilitator1", "Mine"), "has this task already");
        assertThat(hands.of(reference)).hasSize(1);
    }

    @Test
    void only_who_has_it_completes_it_and_others_are_told_who_that_is() {
        handOn("facilitator1", "facilitator2", "On holiday");
        String form = """
            {"variables": {"scheduledFor": {"value": "2030-12-01T10:00"}, "minutes": {"value": 60},
             "place": {"value": "Room"}, "agenda": {"value": "Why"}}}""";
        for (String way : List.of("/submit-form", "/complete")) {
            assertRefused(program.post("facilitator1", "/engine-rest/task/" + task + way, form.getBytes()),
                "Facilitators 2 has this task now");
        }
        for (String body : List.of(form, "{}")) {
            Answer outsider = program.post("trainer1", "/engine-rest/task/" + task + "/complete", body.getBytes());
            assertThat(outsider.status()).isEqualTo(403);
            assertThat(outsider.text()).doesNotContain("Facilitators 2");
        }
        assertThat(program.post("facilitator2", "/engine-rest/task/" + task + "/submit-form", form.getBytes()).status())
            .isEqualTo(204);
    }

    @Test
    void who_stands_in_takes_the_task_of_who_is_away_over_and_the_record_says_for_whom() {
        away("facilitator1", "facilitator2");
        assertThat(takeOver("facilitator2").status()).isEqualTo(204);
        assertThat(assignee()).isEqualTo("facilitator2");
        assertThat(hands.of(reference)).last().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(HandsKind.STOOD_IN);
            assertThat(change.by()).isEqualTo("facilitator2");
        });
        assertThat(program.get("security1", "/post-mortems/" + reference).text())
            .contains("Facilitators 2 for Facilitators 1, who is away");
        assertThat(told()).containsExactly("facilitator1");
    }

    @Test
    void nobody_else_takes_over_and_each_is_told_who_may() {
        assertRefused(takeOver("facilitator2"), "by who stands in today");
        away("facilitator1", "facilitator2");
        for (String other : List.of("facilitator1", "management1", "security1")) {
            assertRefused(takeOver(other), "by who stands in today");
        }
        handOn("management1", null, "On holiday");
        assertRefused(takeOver("facilitator2"), "by who stands in today");
        assertThat(assignee()).isNull();
    }

    @Test
    void who_stands_in_is_offered_that_in_one_click_and_nobody_else_is() {
        away("facilitator1", "facilitator2");
        String way = "action=\"/tasks/" + task + "/take-over\"";
        assertThat(program.get("facilitator2", "/tasks/" + task).text())
            .contains(way, "Facilitators 1 is away, and you stand in.", ">Take over<");
        assertThat(program.reading("fr").get("facilitator2", "/tasks/" + task).text()).contains(way,
            ">Prendre en charge<");
        assertThat(program.get("facilitator2", "/api/tasks/" + task + "/form").json().at("/form/away").asText())
            .isEqualTo("Facilitators 1 is away, and you stand in.");
        for (String other : List.of("facilitator1", "management1")) {
            assertThat(program.get(other, "/tasks/" + task).text()).as(other).doesNotContain(way);
            assertThat(program.get(other, "/api/tasks/" + task + "/form").json().at("/form").hasNonNull("away"))
                .as(other).isFalse();
        }
    }

    @Test
    void a_confidential_task_is_not_there_for_who_stands_in_and_may_not_know_it() {
        aTaskThatFacilitator2MayNotKnow();
        away("facilitator1", "facilitator2");
        assertRefused(takeOver("facilitator2"), "is not open");
        assertThat(assignee()).isEqualTo("facilitator1");
    }

    @Test
    void an_account_is_nobody_else_s() {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", "2030-12-02T10:00",
            "minutes", 60, "place", "Room 1", "agenda", "What happened", "invitedPeople", Stages.chosen("security1")));
        task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Write account")
            .taskAssignee("security1").singleResult().getId();
        assertRefused(handOn("security1", "security2", "On holiday"), "given to you by name");
    }

    private void aTaskThatFacilitator2MayNotKnow() {
        String closed = program.post("security1", "/api/incidents", JsonNodeFactory.instance.objectNode()
            .put("source", "test").put("key", reference).put("title", "Insider").put("summary", "Who?")
            .put("severity", "medium").put("tlp", "red").put("personalData", false)).json().get("reference").asText();
        jdbc.sql("DELETE FROM circle_member WHERE post_mortem = ? AND person = 'facilitator2'").param(closed).update();
        task = stages.task(closed, "Schedule meeting").getId();
        claim("facilitator1");
    }

    private void away(String person, String deputy) {
        jdbc.sql("INSERT INTO absence (person, from_day, to_day, deputy) VALUES (?, current_date, current_date, ?)")
            .params(person, deputy).update();
    }

    private Answer takeOver(String person) {
        return program.call(person, "POST", "/api/tasks/" + task + "/take-over", "");
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains(sentence);
    }

    private Answer claim(String person) {
        return program.post(person, "/engine-rest/task/" + task + "/claim",
            ("{\"userId\": \"" + person + "\"}").getBytes());
    }

    private Answer handOn(String by, String to, String reason) {
        return program.post(by, "/api/tasks/" + task + "/hand-on",
            JsonNodeFactory.instance.objectNode().put("to", to).put("reason", reason));
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM notice WHERE task = ? AND kind = 'handed-on'").param(task)
            .query(String.class).list();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
