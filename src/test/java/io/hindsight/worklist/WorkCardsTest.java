package io.hindsight.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.circle.CircleScene;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Visitor;

@ServerTest
class WorkCardsTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    ProcessEngine engine;

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
    void now() {
        ClockUtil.reset();
    }

    @Test
    void a_card_says_what_it_is_about() {
        JsonNode card = card(program, "facilitator1", task);
        assertThat(card.get("reference").asText()).isEqualTo(reference);
        assertThat(card.get("title").asText()).isEqualTo("Phished account sent invoices");
        assertThat(card.get("group").asText()).isEqualTo(reference + " · Phished account sent invoices");
        assertThat(card.get("severity").asText()).isEqualTo("high");
        assertThat(card.get("severityWord").asText()).isEqualTo("high");
        assertThat(card.get("stage").asText()).isEqualTo("Meeting");
        assertThat(card.at("/due/words").asText()).isEqualTo("late since today");
        assertThat(card.at("/due/exact").asText()).startsWith("Due on ");
        assertThat(card.has("holder")).isFalse();
        assertThat(card.get("holderWords").asText()).isEqualTo("Nobody has it yet");
    }

    @Test
    void a_french_reader_is_told_in_french() {
        JsonNode card = card(program.reading("fr"), "facilitator1", task);
        assertThat(card.get("severity").asText()).isEqualTo("high");
        assertThat(card.get("severityWord").asText()).isEqualTo("élevée");
        assertThat(card.get("stage").asText()).isEqualTo("Réunion");
        assertThat(card.at("/due/words").asText()).isEqualTo("en retard depuis aujourd’hui");
        assertThat(card.get("holderWords").asText()).isEqualTo("Personne ne l’a encore");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-30 | late by 19 working days | en retard de 19 jours ouvrés",
        "+9 | due in 5 working days | échéance dans 5 jours ouvrés"})
    void what_is_due_is_said_in_working_days(int days, String english, String french) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-05T10:00:00Z")));
        due(days);
        assertThat(card(program, "facilitator1", task).at("/due/words").asText()).isEqualTo(english);
        assertThat(card(program.reading("fr"), "facilitator1", task).at("/due/words").asText()).isEqualTo(french);
        assertThat(card(program, "facilitator1", task).at("/due/late").asBoolean()).isEqualTo(days < 0);
    }

    @Test
    void a_task_that_waits_is_not_late() {
        due(-30);
        engine.getRuntimeService().suspendProcessInstanceById(
            tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId());
        JsonNode due = card(program, "facilitator1", task).get("due");
        assertThat(due.get("late").asBoolean()).isFalse();
        assertThat(due.get("words").asText()).startsWith("due on ");
    }

    private void due(int days) {
        Task now = tasks.createTaskQuery().taskId(task).singleResult();
        now.setDueDate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(days, ChronoUnit.DAYS)));
        tasks.saveTask(now);
    }

    @Test
    void who_has_it_is_named() {
        tasks.claim(task, "facilitator1");
        assertThat(card(program, "facilitator1", task).get("holderWords").asText()).isEqualTo("Facilitators 1 (you)");
        JsonNode others = card(program, "facilitator2", task);
        assertThat(others.get("holder").asText()).isEqualTo("facilitator1");
        assertThat(others.get("holderWords").asText()).isEqualTo("Facilitators 1");
    }

    @Test
    void what_belongs_to_no_stage_is_called_by_its_process() {
        tasks.setVariableLocal(task, "stage", "Acknowledgement");
        assertThat(card(program, "facilitator1", task).get("stage").asText()).isEqualTo("Acknowledgement");
        assertThat(card(program.reading("fr"), "facilitator1", task).get("stage").asText())
            .isEqualTo("Prise de connaissance");
    }

    @Test
    void one_call_answers_for_many_and_leaves_out_what_the_reader_may_not_read() {
        String second = stages.openPostMortem();
        stages.start("analysis", second);
        String trace = stages.task(second, "Trace causes").getId();
        List<String> ids = List.of(task, trace, "none", "%00", task);
        assertThat(tasksOf(ask("facilitator1", ids))).containsExactlyInAnyOrder(task, trace);
        assertThat(tasksOf(ask("trainer1", ids))).isEmpty();
        assertThat(ask("employee1", ids).status()).isEqualTo(403);
    }

    @Test
    void nobody_outside_a_circle_learns_anything_by_it() {
        CircleScene scene = new CircleScene(program);
        String red = scene.red();
        String hidden = stages.task(red, "Schedule meeting").getId();
        assertThat(ask("facilitator1", List.of(hidden)).text()).contains(red, "Board mailbox read for months");
        for (String outsider : List.of("facilitator2", "management2", "admin")) {
            Answer answer = ask(outsider, List.of(hidden, task));
            assertThat(answer.status()).as(outsider).isEqualTo(200);
            assertThat(answer.text()).as(outsider).doesNotContain(red, "Board mailbox", hidden).contains(task);
        }
    }

    @Test
    void a_circle_that_is_drawn_around_it_hides_it_even_where_the_engine_still_shows_the_task() {
        stages.close(reference, "facilitator1");
        assertThat(tasksOf(ask("facilitator1", List.of(task)))).containsExactly(task);
        assertThat(tasksOf(ask("facilitator2", List.of(task)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void up_to_a_hundred_are_asked_for_at_once(int count) {
        assertThat(ask("facilitator1", Collections.nCopies(count, "none")).status()).isEqualTo(200);
    }

    @Test
    void more_are_refused() {
        Answer answer = ask("facilitator1", Collections.nCopies(101, "none"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).isEqualTo("ids must be at most 100 ids.");
    }

    @Test
    void a_page_whose_session_has_ended_is_not_asked_for_a_password_by_the_browser() {
        String path = "/api/tasks/cards?ids=" + task;
        var scripts = new Visitor(port).get(path, "X-Requested-With", "XMLHttpRequest");
        assertThat(scripts.statusCode()).isEqualTo(401);
        assertThat(scripts.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(new Visitor(port).get(path).headers().firstValue("WWW-Authenticate")).isPresent();
    }

    private Answer ask(String person, List<String> ids) {
        return program.get(person, "/api/tasks/cards?ids=" + String.join(",", ids));
    }

    private static JsonNode card(Program program, String person, String id) {
        Answer answer = program.get(person, "/api/tasks/cards?ids=" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("cards")).hasSize(1);
        return answer.json().at("/cards/0");
    }

    private static List<String> tasksOf(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("cards").spliterator(), false)
            .map(card -> card.get("task").asText()).toList();
    }
}
