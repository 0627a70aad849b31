package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;

import io.hindsight.ApiTest;

@ApiTest
class SessionsTest {

    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    @Autowired
    MockMvc http;
    @Autowired
    IdentityService identity;
    @Autowired
    ServletContext context;

    private Recruit visitor;
    private MockHttpSession session;

    @BeforeEach
    void logIn() throws Exception {
        visitor = Recruit.of(identity, http);
        session = visitor.logsIn();
        assertThat(look("/post-mortems").getStatus()).isEqualTo(200);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void who_leaves_a_group_has_its_rights_no_longer_at_the_next_click() throws Exception {
        visitor.leaves("security");
        assertThat(look("/post-mortems").getStatus()).isEqualTo(403);
        assertThat(look("/profile").getStatus()).isEqualTo(200);
    }

    @Test
    void who_joins_a_group_has_its_rights_at_the_next_click() throws Exception {
        assertThat(look("/").getContentAsString()).doesNotContain("/cockpit/");
        visitor.joins("facilitators");
        assertThat(look("/").getContentAsString()).contains("/cockpit/");
    }

    @Test
    void what_the_webapps_remember_of_a_person_is_forgotten_when_their_groups_change() throws Exception {
        session.setAttribute("authenticatedUser", "remembered");
        look("/profile");
        assertThat(session.getAttribute("authenticatedUser")).isEqualTo("remembered");
        visitor.leaves("security");
        look("/profile");
        assertThat(session.getAttribute("authenticatedUser")).isNull();
    }

    @Test
    void a_changed_password_ends_the_session_and_the_login_page_says_so() throws Exception {
        visitor.changesPassword("another long walk by the sea");
        assertThat(look("/profile").getRedirectedUrl()).endsWith("/login?changed");
        assertThat(session.isInvalid()).isTrue();
        assertThat(http.perform(get("/login?changed").param("changed", "")).andReturn().getResponse()
            .getContentAsString()).contains("has changed. Log in again");
    }

    @Test
    void who_changes_their_own_password_goes_on_and_all_their_other_sessions_end() throws Exception {
        MockHttpSession elsewhere = visitor.logsIn();
        String id = session.getId();
        String wanted = "another long walk by the sea";
        assertThat(http.perform(post("/profile/password").session(session).param("current", Recruit.PASSWORD)
            .param("wanted", wanted).param("again", wanted).with(csrf())).andReturn().getResponse().getRedirectedUrl())
            .isEqualTo("/profile?password");
        assertThat(look("/profile").getStatus()).isEqualTo(200);
        assertThat(session.getId()).isNotEqualTo(id);
        session = elsewhere;
        assertThat(look("/profile").getRedirectedUrl()).endsWith("/login?changed");
    }

    @ParameterizedTest
    @CsvSource({"/api/post-mortems", "/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    void programs_and_scripts_are_told_401_when_the_login_is_deleted(String path) throws Exception {
        identity.deleteUser(visitor.login());
        assertThat(http.perform(get(path).session(session)).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void a_session_ends_when_nothing_was_done_for_an_hour() throws Exception {
        Recruit.later(Duration.ofMinutes(59));
        assertThat(look("/profile").getStatus()).isEqualTo(200);
        Recruit.later(Duration.ofMinutes(59));
        assertThat(look("/profile").getStatus()).isEqualTo(200);
        Recruit.later(Duration.ofMinutes(60));
        assertThat(look("/profile").getRedirectedUrl()).endsWith("/login?ended");
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() throws Exception {
        for (int halfHours = 1; halfHours < 24; halfHours++) {
            Recruit.later(Duration.ofMinutes(30));
            assertThat(look("/profile").getStatus()).isEqualTo(200);
        }
        Recruit.later(Duration.ofMinutes(30));
        assertThat(look("/profile").getRedirectedUrl()).endsWith("/login?ended");
    }

    @Test
    void the_login_leads_back_to_the_page_and_never_to_what_a_page_asks_for_by_itself() throws Exception {
        MockHttpSession fresh = new MockHttpSession();
        http.perform(get("/post-mortems?text=mail").param("text", "mail").session(fresh).header("Accept", PAGE));
        http.perform(get("/touch-icon.png").session(fresh).header("Accept", "image/avif,image/webp,*/*;q=0.8"));
        http.perform(get("/script.js").session(fresh).header("Accept", "*/*"));
        http.perform(get("/camunda/app/part.html").session(fresh).header("Accept", PAGE)
            .header("X-Requested-With", "XMLHttpRequest"));
        http.perform(
            get("/camunda/api/engine/engine/default/task").session(fresh).header("Accept", "application/json"));
        assertThat(logsInAgain(fresh)).endsWith("/post-mortems?text=mail");
    }

    @Test
    void a_form_sent_after_the_end_leads_to_the_login_and_from_there_back_to_its_page() throws Exception {
        Recruit.later(Duration.ofHours(1));
        var answer = http.perform(post("/profile").session(session).header("Accept", PAGE)
            .header("Referer", "http://localhost/profile?saved")).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login?ended");
        assertThat(logsInAgain((MockHttpSession) answer.getRequest().getSession())).isEqualTo("/profile?saved");
    }

    @Test
    void another_site_cannot_choose_where_the_login_leads() throws Exception {
        Recruit.later(Duration.ofHours(1));
        var answer = http.perform(post("/profile").session(session).header("Accept", PAGE)
            .header("Referer", "http://elsewhere/trap")).andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login?ended");
        assertThat(logsInAgain((MockHttpSession) answer.getRequest().getSession())).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"/logout", "/camunda/api/admin/auth/user/default/logout"})
    void a_logout_takes_the_session_s_cookie_back_whatever_its_name_is(String path) throws Exception {
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName("__Host-JSESSIONID");
        try {
            session.setAttribute("CAMUNDA_CSRF_TOKEN", "token");
            assertThat(
                http.perform(post(path).session(session).with(csrf()).header("X-XSRF-TOKEN", "token")).andReturn()
                    .getResponse().getCookie("__Host-JSESSIONID"))
                .returns(0, Cookie::getMaxAge);
        } finally {
            cookie.setName(null);
        }
    }

    private String logsInAgain(MockHttpSession fresh) throws Exception {
        return http.perform(post("/login").session(fresh).param("username", visitor.login())
            .param("password", Recruit.PASSWORD).with(csrf())).andReturn().getResponse().getRedirectedUrl();
    }

    private MockHttpServletResponse look(String path) throws Exception {
        MockHttpServletRequestBuilder page = get(path).session(session).header("Accept", PAGE);
        return http.perform(page).andReturn().getResponse();
    }
}
