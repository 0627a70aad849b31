package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.office.WorkingDays;

@ApiTest
class ManagePagesTest {

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    WorkingDays workingDays;

    String reference;
    String task;

    @BeforeEach
    void aTask() {
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        Task open = open();
        open.setDueDate(Date.from(workingDays.closing(LocalDate.of(2030, 2, 4))));
        tasks.saveTask(open);
    }

    @ParameterizedTest
    @CsvSource({"management1, true, true", "facilitator1, false, true", "security1, false, false"})
    void each_finds_there_what_they_may_do(String person, boolean moves, boolean asks) {
        String page = page(person, Map.of());
        assertThat(page.contains("/tasks/" + task + "/due-date")).isEqualTo(moves);
        assertThat(page.contains("/tasks/" + task + "/nudge")).isEqualTo(asks);
        assertThat(page).contains("Due on Monday 4 February 2030, 18:00");
    }

    @Test
    void the_due_date_is_moved_there() {
        assertThat(move("management1", "2030-03-01", "On <b>leave</b>")).hasStatus3xxRedirection()
            .hasRedirectedUrl("/tasks/" + task + "/hands").flash().isEmpty();
        assertThat(open().getDueDate().toInstant()).isEqualTo(workingDays.closing(LocalDate.of(2030, 3, 1)));
        assertThat(page("security1", Map.of())).contains("Due on Friday 1 March 2030", "first due on 4 February 2030");
        assertThat(move("facilitator1", "2030-03-04", "x")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"'', Late, The new due date is missing", "soon, Late, The new due date is missing",
        "2020-01-01, Late, a day to come", "2030-03-01, ' ', Say why", "2030-03-02, Late, nobody works"})
    void what_is_refused_is_told_beside_what_was_typed(String dueOn, String reason, String sentence) {
        MvcTestResult refused = move("management1", dueOn, reason);
        assertThat(refused).hasStatus3xxRedirection();
        String page = page("management1", refused.getMvcResult().getFlashMap());
        assertThat(page).contains(sentence, "value=\"" + dueOn + '"');
        assertThat(open().getDueDate().toInstant()).isEqualTo(workingDays.closing(LocalDate.of(2030, 2, 4)));
    }

    @Test
    void why_it_is_not_handed_on_stands_where_that_was_typed() {
        tasks.setAssignee(task, "facilitator1");
        MvcTestResult refused = api.send(post("/tasks/" + task + "/hand-on").param("to", "security2")
            .param("reason", "Not <my> part").header("Accept-Language", "en").with(csrf())
            .with(httpBasic("management1", "demo")));
        assertThat(page("management1", refused.getMvcResult().getFlashMap())).containsSubsequence("/hand-on\"",
            "Security 2 cannot do this task", "Not &lt;my&gt; part", "</form>");
    }

    @Test
    void whoever_has_it_is_asked_there_once_a_day() {
        assertThat(nudge("facilitator1", "Need <i>help</i>?")).hasStatus3xxRedirection().flash().isEmpty();
        assertThat(page("management1", Map.of())).contains("Last asked by Facilitators 1", ": Facilitators 2",
            "Need &lt;i&gt;help&lt;/i&gt;?");
        MvcTestResult second = nudge("management1", "And <now>?");
        assertThat(page("management1", second.getMvcResult().getFlashMap()))
            .contains("Facilitators 1 has asked already", "And &lt;now&gt;?");
        assertThat(nudge("security1", "x")).hasStatus(403);
    }

    @Test
    void nobody_outside_its_circle_finds_it() {
        stages.close(reference, "management1");
        assertThat(move("management2", "2030-03-01", "x")).hasStatus(404);
        assertThat(nudge("management2", "x")).hasStatus(404);
        assertThat(api.send(get("/tasks/" + task + "/hands").with(httpBasic("management2", "demo")))).hasStatus(404);
    }

    private Task open() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }

    private MvcTestResult move(String person, String dueOn, String reason) {
        return api.send(post("/tasks/" + task + "/due-date").param("dueOn", dueOn).param("reason", reason)
            .header("Accept-Language", "en").with(csrf()).with(httpBasic(person, "demo")));
    }

    private MvcTestResult nudge(String person, String text) {
        return api.send(post("/tasks/" + task + "/nudge").param("text", text).header("Accept-Language", "en")
            .with(csrf()).with(httpBasic(person, "demo")));
    }

    private String page(String person, Map<String, ?> flash) {
        var request = get("/tasks/" + task + "/hands").header("Accept-Language", "en").with(httpBasic(person, "demo"));
        flash.forEach(request::flashAttr);
        return new String(api.send(request).getResponse().getContentAsByteArray());
    }
}
