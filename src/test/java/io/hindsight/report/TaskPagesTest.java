package io.hindsight.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

@ApiTest
class TaskPagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    String reference;
    String task;

    final List<String> asked = new ArrayList<>();

    /** A team has one question; others look at it. */
    @AfterEach
    void endQuestions() {
        asked.forEach(process -> runtime.deleteProcessInstanceIfExists(process, "tested", true, true, true, false));
    }

    @BeforeEach
    void open() {
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
    }

    @Test
    void an_open_task_of_one_s_own_shows_its_form_and_one_that_is_free_can_be_taken_there() throws Exception {
        String form = "data-task=\"" + task + '"';
        http.perform(get("/tasks/" + task).with(member("facilitator1", "facilitators"))).andExpect(content().string(
            allOf(containsString(form), containsString("action=\"/tasks/" + task + "/take\""),
                containsString("/camunda/app/tasklist/default/#/?task=" + task))));
        tasks.setAssignee(task, "facilitator1");
        http.perform(get("/tasks/" + task).with(member("facilitator1", "facilitators"))).andExpect(content().string(
            allOf(containsString(form), not(containsString("/take\"")))));
        http.perform(get("/tasks/" + task).with(member("facilitator2", "facilitators")))
            .andExpect(content().string(not(containsString(form))));
        http.perform(get("/tasks/" + task + "/hands").with(member("facilitator1", "facilitators")))
            .andExpect(content().string(not(containsString(form))));
    }

    @Test
    @Transactional
    void who_stands_in_takes_over_on_the_page_and_who_does_not_is_told_so_there() throws Exception {
        tasks.setAssignee(task, "facilitator1");
        RequestPostProcessor deputy = member("facilitator2", "facilitators");
        http.perform(post("/tasks/" + task + "/take-over").with(deputy).with(csrf()))
            .andExpect(redirectedUrl("/tasks/" + task))
            .andExpect(flash().attribute("refusal", containsString("by who stands in today")));
        jdbc.sql("INSERT INTO absence VALUES ('facilitator1', current_date, current_date, 'facilitator2')").update();
        http.perform(post("/tasks/" + task + "/take-over").with(deputy).with(csrf()))
            .andExpect(redirectedUrl("/tasks/" + task)).andExpect(flash().attributeCount(0));
        http.perform(get("/tasks/" + task).with(deputy))
            .andExpect(content().string(containsString("You have this task.")));
    }

    @Test
    void a_task_that_is_done_or_somebody_else_s_says_so_and_leads_to_the_record() throws Exception {
        http.perform(get("/tasks/" + task).with(member("security1", "security"))).andExpect(content().string(allOf(
            containsString("Nobody has this task yet."), containsString("href=\"/post-mortems/" + reference),
            not(containsString("<form method=\"post\" action=\"/tasks")))));
        tasks.setAssignee(task, "facilitator2");
        http.perform(get("/tasks/" + task).with(member("facilitator1", "facilitators"))).andExpect(content().string(
            containsString("Facilitators 2 has this task now.")));
        stages.complete(reference, "Schedule meeting", "facilitator2", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room 1", "agenda", "What happened"));
        http.perform(get("/tasks/" + task).with(member("facilitator1", "facilitators")).locale(Locale.FRENCH))
            .andExpect(content().string(allOf(containsString("Facilitators 2 a fait cette tâche le"),
                containsString("href=\"/post-mortems/" + reference))));
    }

    @Test
    @Transactional
    void a_task_of_no_post_mortem_that_is_done_or_somebody_else_s_is_told_so_with_a_way_home() throws Exception {
        Task alone = taskWithoutPostMortem();
        String link = "/tasks/" + alone.getId();
        http.perform(get(link).with(member("plan-owner1", "plan-owners")))
            .andExpect(content().string(containsString("data-task=\"" + alone.getId() + '"')));
        http.perform(get(link).with(member("security1", "security"))).andExpect(status().isOk()).andExpect(content()
            .string(allOf(containsString("Nobody has this task yet."), containsString("href=\"/\""))));
        runtime.deleteProcessInstance(alone.getProcessInstanceId(), "tested");
        http.perform(get(link).with(member("plan-owner1", "plan-owners")).locale(Locale.FRENCH))
            .andExpect(status().isOk())
            .andExpect(
                content().string(allOf(containsString("sans être faite"), containsString("href=\"/\""))));
    }

    @Test
    void a_task_that_never_was_is_not_found() throws Exception {
        http.perform(get("/tasks/nothing").with(member("security1", "security"))).andExpect(status().isNotFound());
    }

    @Test
    void a_task_of_a_confidential_post_mortem_leads_members_to_the_record_and_is_not_there_for_others()
            throws Exception {
        stages.close(reference, "security2");
        http.perform(get("/tasks/" + task).with(member("security2", "security"))).andExpect(
            content().string(containsString("href=\"/post-mortems/" + reference)));
        for (String group : new String[] {"security", "sysadmins", "management", "plan-owners", "trainers", "legal"}) {
            http.perform(get("/tasks/" + task).with(member("outsider", group))).andExpect(status().isNotFound());
        }
        http.perform(get("/tasks/" + task).with(member("outsider", "employees"))).andExpect(status().isForbidden());
    }

    @Test
    void after_the_login_one_lands_on_the_task() throws Exception {
        MockHttpSession session = new MockHttpSession();
        http.perform(get("/tasks/" + task).accept(MediaType.TEXT_HTML).session(session))
            .andExpect(redirectedUrl("/login"));
        http.perform(post("/login").param("username", "facilitator1").param("password", "demo").session(session)
            .with(csrf())).andExpect(redirectedUrl("/tasks/" + task));
    }

    @Test
    void the_record_shows_who_was_told_what_by_mail() throws Exception {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", "2030-12-02T10:00",
            "minutes", 60, "place", "Room 1", "agenda", "What happened"));
        http.perform(get("/post-mortems/" + reference).with(member("security1", "security")))
            .andExpect(content().string(allOf(containsString("What was told by mail (7)"),
                containsString("<b>Invitation</b> · <bdi>Phished account sent invoices</bdi>"),
                containsString("(not sent yet)"), containsString("Facilitators 1"))));
        http.perform(get("/api/post-mortems/" + reference).with(member("security1", "security")))
            .andExpect(content().string(containsString("{\"kind\":\"invitation\",\"recipient\":\"facilitator1\"")));
    }

    private Task taskWithoutPostMortem() {
        ProcessInstance process = runtime.startProcessInstanceByKey("acknowledgement", Map.of("team", "plan-owners"));
        asked.add(process.getId());
        return tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
    }

    private static RequestPostProcessor member(String person, String group) {
        return user(person).authorities(new SimpleGrantedAuthority(group));
    }
}
