package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import io.hindsight.ApiTest;
import io.hindsight.Stages;

/** The forms of the record's page that say who may know it. */
@ApiTest
class CirclePagesTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Stages stages;
    @Autowired
    Circles circles;

    String closed;
    String open;

    @BeforeEach
    void two() {
        closed = stages.openConfidential("facilitator1", "management1", "security1");
        open = stages.openPostMortem();
    }

    @Test
    void the_page_tells_its_circle_who_is_in_it_since_when_by_whom_and_why() {
        assertThat(page("security1", closed))
            .contains("Who may know", "Facilitators 1", "Management 1", "Security 1", "Has to know")
            .containsPattern("(?s)joined[^<]*Facilitators 1|let in[^<]*Facilitators 1|by Facilitators 1");
    }

    @ParameterizedTest
    @CsvSource({"facilitator1, true, true", "management1, true, true", "security1, false, false"})
    void the_forms_are_on_the_page_of_those_who_decide_only(String person, boolean widens, boolean marks) {
        assertThat(page(person, closed).contains("/post-mortems/" + closed + "/circle\"")).isEqualTo(widens);
        assertThat(page(person, closed).contains("/post-mortems/" + closed + "/tlp\"")).isEqualTo(marks);
    }

    @Test
    void whoever_is_let_in_by_the_form_reads_it() {
        assertThat(read("sysadmin2", closed)).hasStatus(404);
        assertThat(
            send("management1", closed, "circle", Map.of("person", "sysadmin2", "reason", "Knows the mail servers")))
            .hasRedirectedUrl("/post-mortems/" + closed + "#circle");
        assertThat(page("sysadmin2", closed)).contains("Knows the mail servers");
    }

    @Test
    void who_is_taken_out_by_the_form_reads_it_no_longer_and_whoever_takes_themself_out_comes_to_the_list() {
        assertThat(
            send("management1", closed, "circle/leave", Map.of("person", "security1", "reason", "Let in by mistake")))
            .hasRedirectedUrl("/post-mortems/" + closed + "#circle");
        assertThat(read("security1", closed)).hasStatus(404);
        assertThat(page("management1", closed)).contains("No longer among them", "Let in by mistake");
        assertThat(
            send("management1", closed, "circle/leave", Map.of("person", "management1", "reason", "No part in it")))
            .hasRedirectedUrl("/post-mortems");
    }

    @Test
    void a_marking_is_changed_by_the_form_and_closes_and_opens_the_door() {
        assertThat(send("facilitator1", open, "tlp", Map.of("tlp", "red", "reason", "The press is asking")))
            .hasRedirectedUrl("/post-mortems/" + open + "#circle");
        assertThat(read("security2", open)).hasStatus(404);
        send("facilitator1", open, "tlp", Map.of("tlp", "green", "reason", "It is in the papers"));
        assertThat(page("security2", open)).contains("The press is asking", "It is in the papers");
    }

    @ParameterizedTest
    @CsvSource({"circle, sysadmin2, ''", "circle, nobody9, Why", "tlp, red, Why", "tlp, pink, Why", "tlp, green, ' '"})
    void what_is_refused_changes_nothing_and_is_said_on_the_page(String form, String value, String reason) {
        MockHttpSession session = new MockHttpSession();
        MvcTestResult answer =
            mvc.perform(form("facilitator1", closed, form, Map.of(form.equals("tlp") ? "tlp" : "person", value,
                "reason", reason)).session(session));
        assertThat(answer).hasRedirectedUrl("/post-mortems/" + closed + "#circle");
        assertThat(answer).flash().containsKey("circleRefusal");
        assertThat(circles.members(closed)).containsExactlyInAnyOrder("facilitator1", "management1", "security1");
        assertThat(circles.markings(closed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"circle, person, nobody9", "circle/leave, person, security1", "tlp, tlp, red"})
    void what_was_typed_comes_back_with_the_sentence(String form, String name, String value) {
        String reason = "<b>" + "Why ".repeat(form.equals("circle/leave") ? 500 : 499).strip();
        MvcTestResult answer = send("facilitator1", closed, form, Map.of(name, value, "reason", reason));
        Map<String, Object> flash = answer.getMvcResult().getFlashMap();
        String page = new String(mvc.perform(get("/post-mortems/" + closed).with(httpBasic("facilitator1", "demo"))
            .flashAttrs(flash)).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Document shown = Jsoup.parse(page);
        assertThat(shown.select("#circle [role=alert]").text()).isEqualTo(flash.get("circleRefusal"));
        assertThat(shown.select("#circle details[open] textarea").val()).isEqualTo(reason);
        assertThat(shown.select("#circle details:not([open]) textarea").eachText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"circle, person, security2", "circle/leave, person, security1", "tlp, tlp, green"})
    void to_an_outsider_it_is_not_there_and_a_member_of_another_role_may_not(String form, String name, String value) {
        Map<String, String> fields = Map.of(name, value, "reason", "Why");
        for (String outsider : new String[] {"facilitator2", "management2", "security2"}) {
            assertThat(send(outsider, closed, form, fields)).as(outsider).hasStatus(404);
        }
        assertThat(send("facilitator2", "PM-1999-0001", form, fields)).hasStatus(404);
        assertThat(send("security1", closed, form, fields)).hasStatus(403);
        assertThat(circles.members(closed)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"circle, person, security2", "circle/leave, person, security1", "tlp, tlp, green"})
    void another_site_changes_nothing_in_somebody_s_name(String form, String name, String value) {
        assertThat(mvc.perform(post("/post-mortems/" + closed + "/" + form).param(name, value).param("reason", "Why")
            .with(httpBasic("facilitator1", "demo")))).hasStatus(403);
        assertThat(circles.members(closed)).hasSize(3);
        assertThat(circles.isConfidential(closed)).isTrue();
    }

    private MvcTestResult send(String person, String reference, String form, Map<String, String> fields) {
        return mvc.perform(form(person, reference, form, fields));
    }

    private static MockHttpServletRequestBuilder form(String person, String reference, String form,
            Map<String, String> fields) {
        MockHttpServletRequestBuilder request =
            post("/post-mortems/" + reference + "/" + form).with(httpBasic(person, "demo")).with(csrf());
        fields.forEach(request::param);
        return request;
    }

    private String page(String person, String reference) {
        MvcTestResult answer = read(person, reference);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult read(String person, String reference) {
        return mvc.perform(get("/post-mortems/" + reference).with(httpBasic(person, "demo")));
    }
}
