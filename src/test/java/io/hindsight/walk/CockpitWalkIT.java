package io.hindsight.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;

import io.hindsight.Stages;
import io.hindsight.WalkTest;
import io.hindsight.text.Words;

/** A manager follows what is going on in Cockpit, and finds nothing there that does not work. */
@WalkTest
class CockpitWalkIT {

    private static final int PHONE = 390;
    private static final List<String> TABS = List.of("variables-tab", "incidents-tab", "called-process-instances-tab",
        "user-tasks-tab", "jobs-tab", "external-tasks-process-instance-runtime");
    private static final String PAGE_WITH_A_SCRIPT =
        """
        <html><body data-login="management1"><main data-script="/drawn-by-test.js"><h1>Drawn</h1></main></body></html>""";
    private static final String SCRIPT = """
        export const draw = main => { main.append(' by its script'); return () => window.ended = true; };""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;

    String late;
    String other;
    ProcessInstance map;

    @BeforeEach
    void twoOfWhichOneIsLate() {
        late = stages.receive("medium", false);
        other = stages.receive("medium", false);
        jdbc.sql("UPDATE stage SET due_at = now() - interval '20 days' WHERE post_mortem = ?").param(late).update();
        map = runtime.createProcessInstanceQuery().processDefinitionKey("post-mortem")
            .processInstanceBusinessKey(late).singleResult();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1400", "fr-FR, 1400", "en-GB, 390", "fr-FR, 390"})
    void a_manager_finds_board_record_and_what_is_late(String language, int width) {
        Words words = Words.of(Locale.forLanguageTag(language));
        try (CockpitPage cockpit = new CockpitPage(CHROMIUM.browser(), port, "management1", language, width,
            "cockpit-" + language + "-" + width)) {
            dashboard(cockpit);
            board(cockpit, words);
            map(cockpit, words);
            record(cockpit, words);
            if (width > PHONE) {
                tabs(cockpit, words);
            }
            cockpit.isWell();
        }
    }

    private void dashboard(CockpitPage cockpit) {
        cockpit.at("#/dashboard");
        assertThat(cockpit.ours().locator("h1")).isVisible();
        assertThat(cockpit.page().locator("section.actual")).isHidden();
        assertThat(cockpit.page().locator(".dashboard a[href='#/tasks']:visible")).hasCount(0);
        cockpit.shot("dashboard");
    }

    private void board(CockpitPage cockpit, Words words) {
        cockpit.enter(words.of("nav.board")).isAt("#/board");
        assertThat(cockpit.page().locator("[cam-widget-header] li.active").filter(
            new Locator.FilterOptions().setHasText(words.of("nav.board")))).hasCount(1);
        Locator ours = cockpit.ours();
        assertThat(ours).containsText(other);
        cockpit.shot("board");
        ours.locator("input[name=text]").fill(late);
        ours.locator("input[name=late]").check();
        ours.locator(".filters button").click();
        cockpit.isAt("#/board?text=" + late + "&late=true");
        assertThat(ours).not().containsText(other);
        assertThat(ours).containsText(late);
        assertThat(ours.locator(".filters button")).isFocused();
        cockpit.page().goBack();
        cockpit.isAt("#/board");
        assertThat(ours).containsText(other);
        assertThat(ours.locator("input[name=late]")).not().isChecked();
        cockpit.at("#/board?late=true&text=" + other);
        assertThat(ours.locator("input[name=text]")).hasValue(other);
        assertThat(ours.locator("tbody tr")).hasCount(0);
        cockpit.at("#/tasks").isAt("#/board");
        assertThat(ours.locator("h1")).isVisible();
    }

    private void map(CockpitPage cockpit, Words words) {
        cockpit.at("#/process-definition/" + map.getProcessDefinitionId() + "/runtime");
        Locator badge = cockpit.page().locator(".djs-overlays .hindsight-badge.hindsight-late").first();
        assertThat(badge).hasText(Pattern.compile(words.of("webapp.late.count").replace("{0}", "\\d+")));
        assertThat(badge).hasAttribute("href", "#/board?late=true&stage=meeting");
        assertThat(cockpit.page().locator(".btn-toolbar:visible, .edit-toggle:visible")).hasCount(0);
        cockpit.shot("map");
    }

    private void record(CockpitPage cockpit, Words words) {
        cockpit.at("#/process-instance/" + map.getId() + "/runtime");
        assertThat(cockpit.page().locator(".djs-overlays .hindsight-badge.hindsight-late"))
            .hasText(Pattern.compile(words.of("work.late", 99).replace("99", "\\d+")));
        assertThat(cockpit.page().locator(".ctn-tabbed .nav-tabs > li.active").first())
            .hasText(words.of("webapp.record"));
        assertThat(cockpit.ours().locator("h1")).containsText(late);
        cockpit.shot("record");
    }

    private void tabs(CockpitPage cockpit, Words words) {
        String place = "#/process-instance/" + map.getId() + "/runtime";
        for (String tab : TABS) {
            cockpit.page().navigate(cockpit.page().url().replaceFirst("#.*", place + "?tab=" + tab));
            assertThat(cockpit.page().locator(".ctn-tabbed .nav-tabs > li.active").first())
                .not().hasText(words.of("webapp.record"));
            cockpit.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    @Test
    void a_form_of_the_record_is_sent_from_there_and_says_what_is_wrong() {
        try (CockpitPage cockpit = manager()) {
            chooseFull(cockpit, " ");
            send(cockpit);
            assertThat(cockpit.ours().locator("#track [role=alert]")).isVisible();
            assertThat(cockpit.ours().locator("#track [role=alert]")).isFocused();
            assertThat(cockpit.ours().locator("#track select")).hasValue("full");
            cockpit.ours().locator("#track textarea").fill("More is at stake");
            send(cockpit);
            assertThat(cockpit.ours().locator("#track")).containsText("More is at stake");
            assertThat(cockpit.ours().locator("#track [role=alert]")).hasCount(0);
            assertThat(cockpit.page()).hasURL(Pattern.compile(".*#/process-instance/" + map.getId() + ".*"));
            cockpit.isWell();
        }
    }

    @Test
    void what_was_typed_outlives_the_end_of_a_session() {
        try (CockpitPage cockpit = manager()) {
            chooseFull(cockpit, "Typed for nothing?");
            ClockUtil
                .setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + Duration.ofMinutes(61).toMillis()));
            send(cockpit);
            assertThat(cockpit.page()).hasURL(Pattern.compile(".*/login.*"));
            cockpit.logIn("management1");
            assertThat(cockpit.page()).hasURL(Pattern.compile(".*#/process-instance/" + map.getId() + ".*"));
            assertThat(cockpit.ours().locator("#track textarea")).hasValue("Typed for nothing?");
            assertThat(cockpit.ours().locator("#track select")).hasValue("full");
        }
    }

    @Test
    void a_page_draws_by_its_script_and_an_outage_is_a_sentence() {
        try (CockpitPage cockpit = manager()) {
            Page page = cockpit.page();
            page.route("**/drawn-by-test.js", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(SCRIPT)));
            page.route("**/figures", route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody(PAGE_WITH_A_SCRIPT)));
            cockpit.enter("Figures");
            assertThat(cockpit.ours()).hasText("Drawn by its script");
            page.route("**/board", Route::abort);
            cockpit.enter("Board");
            assertThat(cockpit.ours().locator("[role=alert]")).hasText("This cannot be shown at the moment.");
            assertThat(page.locator(".hindsight-embedded")).not().hasAttribute("aria-busy", "true");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.ended")).isEqualTo(true);
            page.unroute("**/board");
            cockpit.ours().getByText("Try again").click();
            assertThat(cockpit.ours()).containsText(late);
        }
    }

    private CockpitPage manager() {
        return new CockpitPage(CHROMIUM.browser(), port, "management1", "en-GB", 1400, "cockpit")
            .at("#/process-instance/" + map.getId() + "/runtime");
    }

    private static void chooseFull(CockpitPage cockpit, String reason) {
        Locator track = cockpit.ours().locator("#track");
        track.locator("summary").click();
        track.locator("select").selectOption("full");
        track.locator("textarea").fill(reason);
    }

    private static void send(CockpitPage cockpit) {
        cockpit.ours().locator("#track button").click();
    }
}
