package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.hindsight.WalkTest;
import io.hindsight.circle.CircleScene;

/** Somebody's session ends while they type: after the login they are where they were, with what they had typed. */
@WalkTest
class SessionEndIT {

    private static final String TYPED = "Asked for by the press, twice";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    String reference;

    @BeforeEach
    void report() {
        reference = new CircleScene(new Program(port)).amber();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_page_of_ours_comes_back_with_what_was_typed_and_nothing_was_sent() {
        try (TasklistPage management = new TasklistPage(CHROMIUM.browser(), port, "management1")) {
            Page page = management.page();
            page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
            page.getByText("Change the marking").click();
            page.getByLabel("New marking").selectOption("red");
            page.locator("form[action$='/tlp'] textarea").fill(TYPED);
            anHourLater();
            page.locator("form[action$='/tlp'] button").click();
            logIn(page, "management1");
            assertThat(page).hasURL(Pattern.compile(".*/post-mortems/" + reference + ".*"));
            assertThat(page.locator("form[action$='/tlp'] textarea")).hasValue(TYPED);
            assertThat(page.locator("form[action$='/tlp'] select")).hasValue("red");
            assertThat(page.locator("p.tlp")).hasText("TLP:AMBER");
        }
    }

    @Test
    void what_somebody_else_had_typed_is_not_shown() {
        try (TasklistPage management = new TasklistPage(CHROMIUM.browser(), port, "management1")) {
            Page page = management.page();
            page.navigate("http://localhost:" + port + "/post-mortems/" + reference);
            page.getByText("Change the marking").click();
            page.getByLabel("New marking").selectOption("red");
            page.locator("form[action$='/tlp'] textarea").fill(TYPED);
            anHourLater();
            page.locator("form[action$='/tlp'] button").click();
            logIn(page, "facilitator1");
            assertThat(page.locator("form[action$='/tlp'] textarea")).hasValue("");
        }
    }

    @Test
    void tasklist_comes_back_on_the_task_with_what_was_typed() {
        try (TasklistPage facilitator = new TasklistPage(CHROMIUM.browser(), port, "facilitator1")) {
            facilitator.take("Schedule meeting", reference).type("Agenda", TYPED);
            anHourLater();
            facilitator.press("Complete");
            logIn(facilitator.page(), "facilitator1");
            assertThat(facilitator.page()).hasURL(Pattern.compile(".*/camunda/app/tasklist/.*task=.*"));
            assertThat(facilitator.field("Agenda")).hasValue(TYPED);
        }
    }

    private static void anHourLater() {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + Duration.ofMinutes(61).toMillis()));
    }

    private static void logIn(Page page, String person) {
        assertThat(page).hasURL(Pattern.compile(".*/login\\?ended.*"));
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
