package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Locator;

import io.hindsight.WalkTest;
import io.hindsight.walk.Program.Answer;

/** Whatever Tasklist, Cockpit, Admin and the Welcome page call for each role is open to it. */
@WalkTest
class AllowListWalkIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ExternalTaskService externalTasks;
    @Autowired
    JdbcClient jdbc;

    String task;
    String instance;
    String definition;
    String decision;

    @BeforeEach
    void aPostMortem() {
        Program program = new Program(port);
        Answer answer =
            program.post("security1", "/api/incidents", Program.JSON.createObjectNode().put("source", "walk")
                .put("key", String.valueOf(System.nanoTime())).put("title", "Stolen laptop").put("severity", "medium"));
        String reference = answer.json().get("reference").asText();
        var open = program.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + reference).json().get(0);
        task = open.get("id").asText();
        instance = open.get("processInstanceId").asText();
        definition = open.get("processDefinitionId").asText();
        decision = program.get("admin", "/engine-rest/decision-definition?key=deadlines&latestVersion=true").json()
            .at("/0/id").asText();
    }

    @Test
    void a_facilitator_uses_tasklist() {
        try (WatchedPages pages = at("facilitator1")) {
            pages.tasklist(task);
            assertThat(pages.refused()).isEmpty();
            String at = Webapp.ENGINE + "/task/" + task;
            assertThat(pages.asked()).contains("GET /api/tasks/" + task + "/form", "POST " + at + "/claim",
                "POST " + at + "/unclaim", "GET /api/start/post-mortem/form");
            assertThat(pages.asked()).as("tabs that are not shown ask for nothing")
                .noneMatch(call -> call.contains("/comment") || call.contains("/history/"));
        }
    }

    @Test
    void those_who_follow_use_cockpit() {
        try (WatchedPages pages = at("management1")) {
            pages.cockpit(definition, instance, decision);
            assertThat(pages.refused()).isEmpty();
            assertThat(pages.asked()).as("the engine itself shows this figure to administrators only")
                .noneMatch(call -> call.contains("candidate-group-count"));
        }
    }

    @Test
    void a_notice_that_failed_is_shown_to_those_who_follow_and_tried_again_by_an_administrator() {
        String notice = runtime.startProcessInstanceByKey("notice").getId();
        String failed = externalTasks.createExternalTaskQuery().processInstanceId(notice).singleResult().getId();
        externalTasks.setRetries(failed, 0);
        try (WatchedPages pages = at("management1")) {
            pages.failedTask(notice);
            assertThat(pages.refused()).isEmpty();
            assertThat(pages.asked()).contains("POST " + Webapp.ENGINE + "/external-task/count",
                "POST " + Webapp.ENGINE + "/external-task/");
        }
        try (WatchedPages pages = at("admin")) {
            pages.retry(notice);
            assertThat(pages.refused()).isEmpty();
        }
        assertThat(
            jdbc.sql("SELECT details FROM audit WHERE actor = 'admin' AND kind = 'job-changed' AND details LIKE ?")
                .param("%" + failed + "%").query(String.class).list())
            .singleElement().asString()
            .contains("SetExternalTaskRetries");
    }

    @Test
    void an_administrator_uses_admin() {
        try (WatchedPages pages = at("admin")) {
            pages.admin();
            assertThat(pages.refused()).isEmpty();
        }
    }

    @Test
    void everybody_opens_the_welcome_page_and_their_tasks() {
        for (String person : List.of("employee1", "security1")) {
            try (WatchedPages pages = at(person)) {
                pages.welcome();
                Locator closed = pages.page().locator(".user-profile .action-links a");
                assertThat(closed.all()).as("closed, so not offered").hasSize(2).noneMatch(Locator::isVisible);
                pages.page().locator("a[href='/profile']").first().click();
                pages.page().waitForURL("**/profile");
                assertThat(pages.refused()).as(person).isEmpty();
            }
        }
    }

    private WatchedPages at(String person) {
        return new WatchedPages(CHROMIUM.browser(), "http://localhost:" + port, person);
    }
}
