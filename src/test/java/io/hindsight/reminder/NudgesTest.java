package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.circle.CircleScene;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class NudgesTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    Nudges nudges;
    @Autowired
    NudgeWriter writer;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void aTask() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
    }

    @AfterEach
    void backAgain() {
        jdbc.sql("DELETE FROM absence").update();
    }

    @Test
    void who_has_a_task_is_asked_how_it_goes() {
        tasks.setAssignee(task, "facilitator1");
        Answer answer = nudge("management1", "Do you need <b>help</b>?");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("asked")).hasSize(1);
        assertThat(told()).containsExactly("facilitator1");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).json().get("notices"))
            .anySatisfy(notice -> assertThat(notice.get("kind").asText()).isEqualTo("nudge"));
    }

    @Test
    void all_are_asked_while_nobody_has_it_but_not_who_asks() {
        assertThat(nudge("facilitator1", null).status()).isEqualTo(200);
        assertThat(told()).containsExactly("facilitator2");
    }

    @Test
    void who_stands_in_is_asked_in_place_of_who_is_away() {
        tasks.setAssignee(task, "facilitator1");
        jdbc.sql("INSERT INTO absence VALUES ('facilitator1', current_date, current_date, 'facilitator2')").update();
        assertThat(nudge("management1", " ").status()).isEqualTo(200);
        assertThat(told()).containsExactly("facilitator2");
    }

    @Test
    void once_a_day_is_enough_and_the_second_reads_who_has_asked_when() {
        nudge("management1", "First");
        Answer second = nudge("management2", "Second");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text()).contains("Management 1 has asked already, on ", "ask again tomorrow");
        assertThat(told()).containsExactly("facilitator1", "facilitator2");
        jdbc.sql("UPDATE nudge SET day = day - 1 WHERE task = ?").param(task).update();
        jdbc.sql("UPDATE notice SET reason = reason || 'x' WHERE task = ? AND kind = 'nudge'").param(task).update();
        assertThat(nudge("management2", "Next day").status()).isEqualTo(200);
        assertThat(nudges.last(task)).get().returns("Next day", Nudge::question).returns("management2", Nudge::askedBy)
            .returns(List.of("facilitator1", "facilitator2"), Nudge::asked);
    }

    @Test
    void nobody_is_told_twice_by_two_at_the_same_moment() {
        transactions.executeWithoutResult(first -> nudges.nudge(task, "First", "management1"));
        assertThat(nudge("management2", "Second").status()).isEqualTo(400);
        assertThat(told()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"security1, 403", "employee1, 403", "facilitator1, 200", "management1, 200"})
    void who_leads_post_mortems_asks(String person, int status) {
        assertThat(nudge(person, "How?").status()).isEqualTo(status);
    }

    @Test
    void what_waits_to_be_told_ends_when_the_task_is_somebody_else_s() {
        NudgeContent content = new NudgeContent("key", "name", null, null, "management1", Instant.EPOCH);
        Notice notice = new Notice(UUID.randomUUID(), "facilitator1", NoticeKind.NUDGE, "reason", reference, task,
            content);
        tasks.setAssignee(task, "facilitator1");
        assertThat(writer.standing(notice, content).over()).isNull();
        tasks.setAssignee(task, "facilitator2");
        assertThat(writer.standing(notice, content).over()).isEqualTo("the task is done or somebody else's now");
    }

    @Test
    void what_is_asked_can_be_kept() {
        assertThat(nudge("management1", "x".repeat(2001)).text()).contains("at most 2,000 characters", "\"text\"");
        assertThat(nudge("management1", "a\u0000b").text()).contains("no NUL");
        assertThat(told()).isEmpty();
    }

    @Test
    void who_alone_has_it_asks_nobody() {
        tasks.setAssignee(task, "facilitator1");
        assertThat(nudge("facilitator1", null).text()).contains("Nobody but you has this task");
    }

    @Test
    void a_task_that_is_done_or_of_another_circle_is_not_there() {
        stages.endAll();
        assertThat(nudge("management1", null).status()).isEqualTo(404);
        String red = new CircleScene(program).red();
        task = stages.task(red, "Schedule meeting").getId();
        Answer outside = nudge("management2", null);
        assertThat(outside.status()).isEqualTo(404);
        assertThat(outside.text()).doesNotContain(red, "Board");
        assertThat(nudge("management1", null).status()).isEqualTo(200);
        assertThat(told()).containsExactly("facilitator1");
    }

    private List<String> told() {
        return jdbc.sql("SELECT recipient FROM notice WHERE task = ? AND kind = 'nudge' ORDER BY recipient").param(task)
            .query(String.class).list();
    }

    private Answer nudge(String person, @Nullable String text) {
        return program.call(person, "POST", "/api/tasks/" + task + "/nudge",
            Program.JSON.createObjectNode().put("text", text).toString());
    }
}
