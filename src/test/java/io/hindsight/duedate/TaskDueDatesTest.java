package io.hindsight.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
import io.hindsight.office.WorkingDays;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class TaskDueDatesTest {

    private static final LocalDate TO = LocalDate.of(2030, 3, 1);
    private static final Instant FIRST = Instant.parse("2026-10-01T16:00:00Z");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskDueDates dueDates;
    @Autowired
    DueMoves moves;
    @Autowired
    WorkingDays workingDays;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transactions;

    Program program;
    String reference;
    String task;

    @BeforeEach
    void aLateTask() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        Task late = open();
        late.setDueDate(Date.from(FIRST));
        tasks.saveTask(late);
    }

    @Test
    void management_moves_any_task_and_its_age_stays() {
        Answer answer = move("management1", TO.toString(), "On <b>holiday</b>");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(open().getDueDate().toInstant()).isEqualTo(workingDays.closing(TO));
        assertThat(answer.json().get("due").asText()).startsWith("2030-03-01");
        assertThat(Instant.parse(answer.json().get("firstDue").asText())).isEqualTo(FIRST);
        assertThat(answer.json().has("late")).isFalse();
        assertThat(answer.json().has("moved")).isFalse();
        assertThat(answer.json().get("age").asInt()).isPositive();
    }

    @Test
    void the_record_says_who_moved_it_from_when_to_when_and_why() {
        move("management1", TO.toString(), "On <b>holiday</b>");
        move("management2", "2030-03-04", "Still there");
        assertThat(moves.of(reference))
            .extracting(DueMove::task, DueMove::key, DueMove::dueFrom, DueMove::dueTo, DueMove::reason,
                DueMove::movedBy)
            .containsExactly(
                tuple(task, "Task_ScheduleMeeting", FIRST, workingDays.closing(TO), "On <b>holiday</b>", "management1"),
                tuple(task, "Task_ScheduleMeeting", workingDays.closing(TO),
                    workingDays.closing(LocalDate.of(2030, 3, 4)), "Still there", "management2"));
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("Moved due dates",
            "Moved from 1 Oct 2026 to 1 Mar 2030 by Management 1", "On &lt;b&gt;holiday&lt;/b&gt;");
        assertThat(program.reading("fr").get("security1", "/post-mortems/" + reference).text())
            .contains("Échéances déplacées", "par Management 1");
        assertThat(program.get("security1", "/api/post-mortems/" + reference).json().at("/dueMoves/1/movedBy").asText())
            .isEqualTo("management2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
        "2030-03-01 | `  `       | Say why the due date is moved",
        "2030-03-01 | -          | Say why the due date is moved",
        "-          | Because    | The new due date is missing",
        "2020-04-01 | Because    | must be a day to come",
        "9999-04-01 | Because    | more than 10 years away",
        "soon       | Because    | Failed to read request",
        "2030-03-01 | a\u0000b   | no NUL"})
    void a_move_that_says_too_little_is_refused(@Nullable String dueOn, @Nullable String reason, String sentence) {
        Answer answer = move("management1", dueOn, reason);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(sentence);
        assertThat(move("management1", TO.toString(), "x".repeat(2001)).text()).contains("at most 2,000 characters");
        assertThat(moves.of(reference)).isEmpty();
    }

    @Test
    void the_same_day_is_refused() {
        move("management1", TO.toString(), "One");
        assertThat(move("management1", TO.toString(), "Two").text()).contains("due on that day already");
    }

    @Test
    void a_day_on_which_nobody_works_is_asked_about_once() {
        Answer asked = move("management1", "2030-03-02", "Because");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().at("/errors/0/field").asText()).isEqualTo("dueOn");
        assertThat(asked.text()).contains("Saturday 2 March 2030 is a day on which nobody works");
        assertThat(move("management1", "2030-03-02", "Because").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"security1, 403", "facilitator1, 403", "employee1, 403", "admin, 200"})
    void only_management_moves_due_dates(String person, int status) {
        assertThat(move(person, TO.toString(), "Because").status()).isEqualTo(status);
    }

    @Test
    void a_task_that_is_gone_or_never_was_is_not_found() {
        stages.endAll();
        assertThat(move("management1", TO.toString(), "Because").status()).isEqualTo(404);
        task = "none";
        assertThat(move("management1", TO.toString(), "Because").status()).isEqualTo(404);
    }

    @Test
    void a_task_of_a_circle_does_not_exist_for_who_is_not_in_it() {
        String red = new CircleScene(program).red();
        task = stages.task(red, "Schedule meeting").getId();
        Answer answer = move("management2", TO.toString(), "Because");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain(red, "Board");
        assertThat(move("management1", TO.toString(), "Because").status()).isEqualTo(200);
    }

    @Test
    void a_task_that_waits_stays_as_it_is() {
        runtime.suspendProcessInstanceById(open().getProcessInstanceId());
        Answer answer = move("management1", TO.toString(), "Because");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("This task waits at the moment");
    }

    @Test
    void of_two_moves_at_the_same_moment_the_second_is_told() {
        transactions.executeWithoutResult(first -> {
            dueDates.move(task, new NewDueDate(TO, "First"), null, "management1");
            Answer second = move("management2", "2030-03-05", "Second");
            assertThat(second.status()).isEqualTo(400);
            assertThat(second.text()).contains("Somebody else has moved the due date meanwhile");
        });
        assertThat(moves.of(reference)).extracting(DueMove::reason).containsExactly("First");
    }

    @Test
    void who_says_what_they_have_seen_is_told_when_it_was_moved_since() {
        move("management1", TO.toString(), "First");
        Answer second = post("management2", """
            {"dueOn": "2030-03-05", "reason": "Second", "seen": "2026-10-01"}""");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text()).contains("Somebody else has moved the due date meanwhile");
        assertThat(post("management2", """
            {"dueOn": "2030-03-05", "reason": "Second", "seen": "2030-03-01"}""").status()).isEqualTo(200);
    }

    @Test
    void who_has_it_is_told_when_it_is_due_sooner() {
        tasks.setAssignee(task, "facilitator1");
        move("management1", TO.toString(), "Later");
        assertThat(toldSooner()).isZero();
        move("management1", "2030-02-01", "Sooner");
        assertThat(toldSooner()).isEqualTo(1);
    }

    private int toldSooner() {
        return jdbc.sql("SELECT count(*) FROM notice WHERE task = ? AND kind = 'sooner' AND recipient = 'facilitator1'")
            .param(task).query(Integer.class).single();
    }

    private Task open() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    private Answer move(String person, @Nullable String dueOn, @Nullable String reason) {
        return post(person, Program.JSON.createObjectNode().put("dueOn", dueOn).put("reason", reason).toString());
    }

    private Answer post(String person, String body) {
        return program.call(person, "POST", "/api/tasks/" + task + "/due-date", body);
    }
}
