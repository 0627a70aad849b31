package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import jakarta.servlet.ServletContext;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Visitor;

/** What a browser is given, and what it must not be able to do with it. */
@ServerTest
class PageHeadersTest {

    private static final String[] HTML = {"Accept", "text/html"};

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    ServletContext shared;

    Visitor visitor;

    @BeforeEach
    void logIn() {
        visitor = new Visitor(port);
        visitor.logIn("management1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/profile", "/post-mortems", "/appointments", "/bulletins", "/plan",
        "/plan/versions", "/plan/versions/1.0.0", "/plan/versions/1.0.0/diff", "/nothing", "/bulletins/0",
        "/post-mortems?page=x", "/post-mortems/PM-1999-0001", "/swagger-ui/index.html"})
    void own_pages_hold_nothing_inline_and_forbid_it(String path) {
        HttpResponse<String> page = visitor.get(path, HTML);
        assertThat(page.headers().firstValue("Content-Type"))
            .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertForbids(page);
        assertThat(policy(page)).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe", "*", "http");
        assertHoldsNothingInline(Jsoup.parse(page.body()));
    }

    @Test
    void the_record_holds_nothing_inline() {
        String reference = stages.openPostMortem();
        HttpResponse<String> page = visitor.get("/post-mortems/" + reference, HTML);
        assertThat(page.statusCode()).isEqualTo(200);
        assertForbids(page);
        assertHoldsNothingInline(Jsoup.parse(page.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style.css", "/api/nothing", "/api/plan", "/v3/api-docs", "/actuator/health", "/api//x",
        "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/none", "/post-mortems"})
    void every_answer_forbids_frames_and_guessing(String path) {
        assertForbids(visitor.get(path));
        assertForbids(new Visitor(port).get(path));
    }

    @Test
    void browsers_keep_camundas_own_scripts_and_styles_which_come_compressed_and_nothing_else() {
        for (String path : List.of("/camunda/lib/deps.js?bust=7.24.0",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0")) {
            HttpResponse<String> file = visitor.get(path, "Accept-Encoding", "gzip");
            assertThat(file.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, private, immutable");
            assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(file.headers().firstValue("Pragma")).isEmpty();
        }
        for (String path : List.of("/camunda/lib/deps.js", "/camunda/app/tasklist/scripts/config.js?bust=7.24.0",
            "/camunda/app/tasklist/default/?bust=7.24.0", "/post-mortems?bust=7.24.0", "/api/post-mortems")) {
            HttpResponse<String> page = visitor.get(path, "Accept-Encoding", "gzip");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).as(path)
                .hasValueSatisfying(age -> assertThat(age).contains("no-store"));
        }
        assertThat(new Visitor(port).get("/camunda/lib/deps.js?bust=7.24.0").headers().firstValue("Cache-Control"))
            .as("the way to the login").hasValueSatisfying(age -> assertThat(age).contains("no-store"));
        assertThat(visitor.get("/post-mortems", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
            .as("pages with secrets").isEmpty();
    }

    @Test
    void browsers_ask_again_for_a_script_of_ours_by_its_plain_name() {
        for (String path : List.of("/webapp-reader.js", "/form-words.js", "/webapp-session.js", "/style.css")) {
            assertThat(visitor.get(path).headers().allValues("Cache-Control")).as(path)
                .containsExactly("no-cache, private");
        }
        String style = Jsoup.parse(visitor.get("/", HTML).body()).select("link[rel=stylesheet]").attr("href");
        assertThat(visitor.get(style).headers().firstValue("Cache-Control")).as(style)
            .hasValue("max-age=31536000");
    }

    /** Camunda keeps the nonce where all pages under way share it, and one would get another's: it stayed blank. */
    @Test
    void each_page_of_camundas_runs_its_own_scripts() {
        HttpResponse<String> page = visitor.get("/camunda/app/tasklist/default/", HTML);
        assertThat(Jsoup.parse(page.body()).select("script[nonce]").eachAttr("nonce")).isNotEmpty()
            .allSatisfy(nonce -> assertThat(policy(page)).contains("'nonce-" + nonce + "'"));
        assertThat(shared.getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE)).isNull();
    }

    @Test
    void a_browser_keeps_a_file_until_it_changes_and_no_page() {
        String style = Jsoup.parse(visitor.get("/").body()).selectFirst("link[rel=stylesheet]").attr("href");
        assertThat(style).matches("/style-[0-9a-f]{32}\\.css");
        HttpResponse<String> file = new Visitor(port).get(style);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
        assertThat(visitor.get("/").headers().firstValue("Cache-Control")).hasValueSatisfying(
            cache -> assertThat(cache).contains("no-store"));
    }

    private static void assertForbids(HttpResponse<String> answer) {
        assertThat(policy(answer)).as(answer.request().uri() + " " + answer.statusCode())
            .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        if (answer.statusCode() != 400) {
            assertThat(answer.headers().map().keySet()).contains("cross-origin-opener-policy",
                "cross-origin-resource-policy");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("camera=()", "microphone=()", "geolocation=()", "usb=()"));
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return String.join("; ", answer.headers().allValues("Content-Security-Policy"));
    }

    private static void assertHoldsNothingInline(Document page) {
        assertThat(page.select("style, script:not([src]), [style], [href^=javascript:]")).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes().asList())
            .extracting(Attribute::getKey).noneMatch(key -> key.toLowerCase().startsWith("on")));
    }
}
