package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import io.hindsight.WalkTest;
import io.hindsight.circle.CircleScene;

/** Work that is interrupted, seen twice, refused, or done on a phone: nothing that was typed is lost. */
@WalkTest
class TaskPageIT {

    private static final int WIDE = 1400;
    private static final String TYPED = "Who saw it first; « qui l’a vu »";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient jdbc;

    String task;

    @BeforeEach
    void report() {
        String reference = new CircleScene(new Program(port)).amber();
        task = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Schedule meeting").singleResult()
            .getId();
    }

    @Test
    void a_form_that_is_half_filled_in_one_browser_is_completed_in_another() {
        try (TaskPage first = follow("facilitator1", WIDE)) {
            first.press("Claim").type("Agenda", TYPED).kept();
        }
        try (TasklistPage second = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            second.page().navigate("about:blank");
            second.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
            assertThat(second.field("Agenda")).hasValue(TYPED);
            second.shot("30-draft-in-another-browser").date("Date", TasklistPage.inDays(8))
                .date("Time (24 h)", "14:00").type("Place or link", "Room 1").complete();
            assertThat(second.page().locator(".hindsight-outcome")).containsText("“Schedule meeting” is done.");
            second.shot("31-what-comes-next");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void what_was_typed_in_tasklist_outlives_another_task_the_page_of_the_record_and_a_reload() {
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            Page page = facilitator.page();
            String address = "http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task;
            page.navigate("about:blank");
            page.navigate(address);
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
            assertThat(facilitator.field("Agenda")).isEditable();
            facilitator.field("Agenda").fill(TYPED);
            page.navigate("http://localhost:" + port + "/post-mortems");
            page.navigate(address);
            assertThat(facilitator.field("Agenda")).hasValue(TYPED);
            facilitator.field("Place or link").pressSequentially("Room 7");
            page.reload();
            assertThat(facilitator.field("Place or link")).hasValue("Room 7");
            assertThat(facilitator.field("Agenda")).hasValue(TYPED);
        }
    }

    @Test
    void a_second_window_says_that_there_is_another_draft_and_takes_either() {
        try (TaskPage first = follow("facilitator1", WIDE); TaskPage second = follow("facilitator1", WIDE)) {
            first.press("Claim");
            second.reload();
            assertThat(second.field("Agenda")).isEditable();
            first.type("Agenda", TYPED).kept();
            second.type("Agenda", "Something else");
            assertThat(second.page().getByRole(AriaRole.ALERT).last())
                .containsText("Another window of yours has a newer draft");
            second.shot("32-another-draft").press("Show that one");
            assertThat(second.field("Agenda")).hasValue(TYPED);
            second.type("Agenda", "Of both").kept();
            first.reload();
            assertThat(first.field("Agenda")).hasValue("Of both");
        }
    }

    @Test
    void a_refusal_stands_at_its_field_which_comes_into_view() {
        try (TaskPage page = follow("facilitator1", WIDE)) {
            page.press("Claim").type("Place or link", "x".repeat(20)).pick("Date", TasklistPage.inDays(-60_000))
                .pick("Time \\(24 h\\)", "10:00").press("Complete");
            assertThat(page.page().locator(".fjs-form-field-error").first()).isInViewport();
            page.shot("33-refused-at-its-field");
            assertThat(page.page().locator("main").innerText()).doesNotContain(task, "ENGINE", "Exception");
        }
    }

    @Test
    void on_a_phone_a_mail_leads_to_a_completed_form_in_three_taps() {
        try (TaskPage phone = follow("facilitator2", TaskPage.PHONE)) {
            assertThat(phone.page().getByText("Claim", new Page.GetByTextOptions().setExact(true))).isInViewport();
            phone.press("Claim").type("Place or link", "Room 1").type("Agenda", TYPED)
                .pick("Date", TasklistPage.inDays(8)).pick("Time \\(24 h\\)", "14:00").shot("34-phone");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(TaskPage.PHONE);
            phone.press("Complete");
            assertThat(phone.page().locator(".task-form-outcome")).containsText("“Schedule meeting” is done.");
            phone.shot("35-phone-done");
        }
    }

    @Test
    void a_form_that_comes_after_its_task_was_claimed_takes_no_place_of_the_one_that_came_then() {
        AtomicReference<Route> late = new AtomicReference<>();
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            Page page = facilitator.page();
            page.route("**/api/tasks/" + task + "/form", asked -> {
                if (!late.compareAndSet(null, asked)) {
                    asked.resume();
                }
            });
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
            page.waitForCondition(() -> late.get() != null);
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
            assertThat(page.locator(".task-form-complete")).isVisible();
            page.evaluate("window.shown = document.querySelector('.task-form-complete')");
            page.waitForResponse("**/api/tasks/" + task + "/form", () -> late.get().resume());
            page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            assertThat(page.locator(".task-form-complete")).hasCount(1);
            assertThat(page.evaluate("window.shown.isConnected")).isEqualTo(true);
        }
    }

    @Test
    void a_form_is_drawn_anew_once_what_was_typed_last_is_kept() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            Page page = facilitator.page();
            page.navigate("about:blank");
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
            assertThat(facilitator.field("Agenda")).isEditable();
            page.onRequest(asked -> Stream.of(asked.url()).filter(url -> url.endsWith("/form")).forEach(order::add));
            page.onResponse(given -> Stream.of(given.url()).filter(url -> url.endsWith("/draft")).forEach(order::add));
            page.evaluate("""
                () => {
                  const agenda = [...document.querySelectorAll('.hindsight-form textarea')].pop();
                  agenda.value = 'In the last moment';
                  agenda.dispatchEvent(new Event('input', {bubbles: true}));
                  document.querySelector('.claim .remove, [ng-click^=unclaim], .unclaim').click();
                }""");
            assertThat(page.locator(".task-form-alert.free")).isVisible();
        }
        assertThat(order).extracting(url -> url.replaceFirst(".*/", "")).startsWith("draft", "form");
    }

    @Test
    void whoever_gets_a_task_goes_on_with_what_was_typed_before_or_begins_afresh() {
        try (TaskPage first = follow("facilitator1", WIDE)) {
            first.press("Claim").type("Agenda", TYPED).kept();
        }
        tasks.setAssignee(task, "facilitator2");
        try (TaskPage second = follow("facilitator2", WIDE)) {
            Locator offer = second.page().locator(".task-form-offer");
            assertThat(offer).containsText("There is a draft by Facilitators 1 of ");
            assertThat(second.field("Agenda")).not().isEditable();
            second.shot("39-draft-of-before").press("Begin afresh").kept().reload();
            assertThat(second.field("Agenda")).isEditable();
            assertThat(second.field("Agenda")).not().hasValue(TYPED);
            assertThat(offer).hasCount(0);
            second.press("Discard the draft");
            assertThat(second.page().locator(".task-form-discard")).isHidden();
            second.reload().press("Go on with it").kept();
            assertThat(second.field("Agenda")).hasValue(TYPED);
            second.type("Place or link", "Room 1").kept().reload();
            assertThat(second.field("Agenda")).hasValue(TYPED);
            assertThat(second.field("Place or link")).hasValue("Room 1");
            assertThat(offer).hasCount(0);
        }
    }

    @Test
    void who_stands_in_takes_over_in_tasklist_and_on_the_page_in_one_click() {
        tasks.setAssignee(task, "facilitator1");
        jdbc.sql("INSERT INTO absence VALUES ('facilitator1', current_date, current_date, 'facilitator2')").update();
        try (TasklistPage deputy = new TasklistPage(CHROMIUM.browser(), port, "facilitator2")) {
            Page page = deputy.page();
            page.navigate("about:blank");
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
            assertThat(page.locator(".hindsight-form")).containsText("Facilitators 1 is away, and you stand in.");
            deputy.shot("40-stands-in").press("Take over");
            assertThat(deputy.field("Agenda")).isEditable();
            assertThat(page.locator(".task-card .assignee")).containsText("Facilitators 2");
        }
        tasks.setAssignee(task, "facilitator1");
        try (TaskPage deputy = follow("facilitator2", TaskPage.PHONE)) {
            deputy.shot("41-stands-in-phone").press("Take over");
            assertThat(deputy.page().locator("main")).containsText("You have this task.");
            assertThat(deputy.field("Agenda")).isEditable();
        } finally {
            jdbc.sql("DELETE FROM absence").update();
        }
    }

    @Test
    void a_link_to_another_task_is_followed_in_an_open_tasklist_whatever_it_lists() {
        tasks.setAssignee(task, "facilitator1");
        String first = task;
        report();
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            Page page = facilitator.page();
            page.getByText("My tasks").first().click();
            assertThat(page.locator(".task-filter.active")).containsText("My tasks");
            for (String linked : List.of(first, task, first)) {
                page.evaluate("id => { location.hash = `#/?task=${id}`; }", linked);
                assertThat(page).hasURL(Pattern.compile("task=" + linked));
                assertThat(page.locator(linked.equals(first) ? ".task-form-complete" : ".task-form-alert.free"))
                    .isVisible();
                assertThat(page.locator(".task-filter.active")).containsText("My tasks");
            }
        }
    }

    @Test
    void a_french_reader_finds_the_page_in_french() {
        try (TaskPage page = TaskPage.follow(CHROMIUM.browser(), port, "facilitator1", task, WIDE, "fr-FR")) {
            page.press("Prendre en charge");
            assertThat(page.page().locator(".task-form-complete")).hasText("Terminer");
            assertThat(page.field("Ordre du jour")).isEditable();
            page.shot("38-french");
            assertThat(page.page().locator("main").innerText())
                .doesNotContainPattern(Pattern.compile("Complete|Claim|Select|Search|Date and|Invite"));
        }
    }

    private TaskPage follow(String person, int width) {
        return TaskPage.follow(CHROMIUM.browser(), port, person, task, width, "en-GB");
    }
}
