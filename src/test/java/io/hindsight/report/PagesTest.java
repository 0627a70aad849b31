package io.hindsight.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.Locale;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.walk.EngineWalk;

@ApiTest
class PagesTest {

    @Autowired
    MockMvc http;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @Test
    void who_is_not_logged_in_is_led_to_the_login_and_from_there_home() throws Exception {
        http.perform(get("/post-mortems").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
        http.perform(formLogin().user("facilitator1").password("demo")).andExpect(authenticated())
            .andExpect(redirectedUrl("/"));
    }

    @Test
    void a_wrong_password_is_answered_by_a_sentence() throws Exception {
        http.perform(formLogin().user("nobody").password("wrong")).andExpect(unauthenticated())
            .andExpect(redirectedUrl("/login?error"));
        http.perform(get("/login?error").param("error", ""))
            .andExpect(content().string(containsString("Wrong user or password")));
    }

    @ParameterizedTest
    @CsvSource({"facilitators, true, true", "security, false, true", "management, true, false",
        "trainers, false, false"})
    void the_home_page_offers_what_the_role_may_do(String group, boolean cockpit, boolean start) throws Exception {
        http.perform(get("/").with(member(group))).andExpect(status().isOk())
            .andExpect(content().string(cockpit ? containsString("/cockpit/") : not(containsString("/cockpit/"))))
            .andExpect(content().string(start ? containsString("Start a post-mortem")
                : not(containsString("Start a post-mortem"))));
    }

    @Test
    void an_employee_finds_a_friendly_sentence_and_no_record() throws Exception {
        http.perform(get("/").with(member("employees")))
            .andExpect(
                content().string(allOf(containsString("You have no part"), not(containsString("/post-mortems\"")))));
        http.perform(get("/post-mortems").with(member("employees"))).andExpect(status().isForbidden());
    }

    @Test
    void the_record_shows_a_whole_post_mortem_in_english_and_french() throws Exception {
        String reference = walkThrough();
        http.perform(get("/post-mortems/" + reference).with(member("management"))).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Five whys"), containsString("Version "),
                containsString("verified"), containsString("Sign-off"))));
        http.perform(get("/post-mortems/" + reference).with(member("management")).locale(Locale.FRENCH))
            .andExpect(content().string(allOf(containsString("Les cinq pourquoi"), containsString("Durcissement"))));
    }

    @Test
    void what_people_typed_is_shown_as_typed() throws Exception {
        String reference = stages.openPostMortem();
        jdbc.sql(
            "UPDATE incident SET summary = ? FROM post_mortem p WHERE p.incident = incident.id AND p.reference = ?")
            .params("<script>alert(1)</script> &lt; ${1+1} \u0001 🔐 مرحبا " + "x".repeat(17_000), reference).update();
        http.perform(get("/post-mortems/" + reference).with(member("security"))).andExpect(content().string(allOf(
            containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; ${1+1} \u0001 🔐 مرحبا x"),
            not(containsString("<script>")))));
    }

    @Test
    void the_list_is_filtered_and_an_unknown_stage_or_reference_is_answered_with_4xx() throws Exception {
        String reference = stages.openPostMortem();
        http.perform(get("/post-mortems").param("text", reference).with(member("security")))
            .andExpect(content().string(allOf(containsString(reference), containsString("1 post-mortem<"))));
        http.perform(get("/post-mortems").param("stage", "lunch").with(member("security")))
            .andExpect(status().isBadRequest());
        http.perform(get("/post-mortems/PM-1").with(member("security"))).andExpect(status().isNotFound());
    }

    @Test
    void logging_out_in_tasklist_ends_the_one_login() throws Exception {
        http.perform(post("/camunda/api/admin/auth/user/default/logout").with(member("security"))
            .sessionAttr("CAMUNDA_CSRF_TOKEN", "token").header("X-XSRF-TOKEN", "token"))
            .andExpect(unauthenticated());
    }

    @Test
    void camunda_s_own_way_to_make_an_administrator_is_closed() throws Exception {
        http.perform(post("/camunda/api/admin/setup/default/user/create").with(member("camunda-admin"))
            .contentType(MediaType.APPLICATION_JSON).content("{}")).andExpect(status().isForbidden());
    }

    private String walkThrough() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        String reference = walk.report();
        walk.finish(reference);
        return reference;
    }

    private static RequestPostProcessor member(String group) {
        return user(group.replaceAll("s$", "") + "1").authorities(new SimpleGrantedAuthority(group));
    }
}
