package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import io.hindsight.Stages;
import io.hindsight.WalkTest;

/** A browser that keeps to the policies of our pages has nothing to report. */
@WalkTest
class ConsoleIT {

    private static final List<String> PATHS =
        List.of("/", "/profile", "/post-mortems", "/post-mortems/PM", "/appointments",
            "/bulletins", "/start/near-miss", "/start/post-mortem", "/plan", "/plan/versions",
            "/plan/versions/1.0.0/diff", "/post-mortems/PM/ishikawa.svg",
            "/nothing", "/api-docs");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @Test
    void no_page_breaks_its_own_policy() {
        String reference = stages.openPostMortem();
        analyse(reference);
        Page page = CHROMIUM.browser().newPage();
        List<String> violations = new ArrayList<>();
        page.onConsoleMessage(message -> Stream.of(message.text()).filter(text -> text.contains("Security Policy"))
            .forEach(violations::add));
        page.navigate("http://localhost:" + port + "/login");
        page.fill("input[name=username]", "management1");
        page.fill("input[name=password]", "demo");
        page.click("button[type=submit]");
        page.evaluate("document.body.setAttribute('style', 'color: red')");
        assertThat(violations).as("an inline style, to see that violations are heard of").isNotEmpty();
        violations.clear();
        for (String path : PATHS) {
            page.navigate("http://localhost:" + port + path.replace("PM", reference));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(violations).as(path).isEmpty();
        }
        assertThat(page.locator(".opblock").first().isVisible()).as("the API's page works").isTrue();
    }

    private void analyse(String reference) {
        long analysis = jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            VALUES (?, 1, 'Invoices sent', 'security1', now()) RETURNING id""").param(reference).query(Long.class)
            .single();
        jdbc.sql("INSERT INTO cause (analysis, category, position, text) VALUES (?, 'people', 1, 'Too few')")
            .param(analysis).update();
    }
}
