package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** The home page shows each person what is theirs and what is late in numbers. */
@ApiTest
class HomePageTest {

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneLateTaskAndOneToTake() {
        stages.endAll();
        // To what other tests have invited.
        jdbc.sql("DELETE FROM notice WHERE kind IN ('invitation', 'cancellation')").update();
        Task late = task();
        late.setDueDate(Date.from(Instant.parse("2026-01-05T12:00:00Z")));
        late.setAssignee("facilitator1");
        tasks.saveTask(late);
        task();
    }

    @AfterEach
    void asBefore() {
        stages.endAll();
    }

    @Test
    void who_leads_reads_what_is_theirs_to_take_and_late_everywhere() {
        assertThat(page("facilitator1", "en")).contains("1 task is yours", "1 of them late", "1 task to take",
            "with something open", "with something late", "href=\"/board?late=true\"", "href=\"/board?mine=true\"",
            "href=\"/camunda/app/tasklist/\"");
        assertThat(page("facilitator1", "fr")).contains("1 tâche vous revient", "dont 1 en retard",
            "1 tâche à prendre", "avec du retard");
        assertThat(page("management1", "en")).contains("with something late", "Nothing waits for you at the moment")
            .doesNotContain("yours", "to take");
    }

    @Test
    void others_read_what_is_theirs_only() {
        assertThat(page("security1", "en")).contains("Nothing waits for you at the moment")
            .doesNotContain("with something late", "1 task");
        assertThat(page("employee1", "en")).contains("Nothing waits for you at the moment")
            .doesNotContain("with something late", "1 task", "href=\"/board");
        assertThat(page("employee1", "fr")).contains("Rien ne vous attend");
    }

    private Task task() {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        return stages.task(reference, "Schedule meeting");
    }

    private String page(String person, String language) {
        return new String(api.send(get("/").header("Accept-Language", language).with(httpBasic(person, "demo")))
            .getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
