package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.hindsight.ApiTest;

@ApiTest
class LoginAuditTest {

    @Autowired
    MockMvc http;
    @Autowired
    Audit audit;
    @Autowired
    Actors actors;
    @Autowired
    JdbcClient jdbc;

    private Trail trail;

    @BeforeEach
    void begin() {
        audit.keepRepeatedRefusals();
        trail = Trail.from(jdbc);
    }

    @Test
    void a_person_who_logs_in_and_out_is_kept_with_the_address() throws Exception {
        MockHttpSession session = (MockHttpSession) http.perform(formLogin().user("trainer1").password("demo"))
            .andReturn().getRequest().getSession();
        http.perform(post("/logout").with(csrf()).session(session).with(from("192.0.2.7")));

        assertThat(trail.kinds()).containsExactly("login", "logout");
        assertThat(trail.only(AuditKind.LOGIN)).satisfies(row -> {
            assertThat(row.actor()).isEqualTo("trainer1");
            assertThat(row.actorName()).isEqualTo("Trainers 1");
            assertThat(row.address()).isEqualTo("127.0.0.1");
        });
        assertThat(trail.only(AuditKind.LOGOUT).address()).isEqualTo("192.0.2.7");
    }

    @Test
    void who_logs_out_in_tasklist_is_kept_too() throws Exception {
        MockHttpSession session = (MockHttpSession) http.perform(formLogin().user("trainer1").password("demo"))
            .andReturn().getRequest().getSession();
        session.setAttribute("CAMUNDA_CSRF_TOKEN", "token");
        http.perform(
            post("/camunda/api/admin/auth/user/default/logout").session(session).header("X-XSRF-TOKEN", "token"));
        assertThat(trail.only(AuditKind.LOGOUT).actor()).isEqualTo("trainer1");
    }

    @Test
    void a_program_is_kept_once_an_hour_for_each_address() throws Exception {
        http.perform(program("trainer2", "192.0.2.8"));
        http.perform(program("trainer2", "192.0.2.8"));
        http.perform(program("trainer2", "192.0.2.9"));
        assertThat(trail.of(AuditKind.LOGIN)).extracting(AuditRow::address).containsExactly("192.0.2.8", "192.0.2.9");
        assertThat(trail.of(AuditKind.LOGIN)).allSatisfy(row -> assertThat(row.named()).containsEntry("by", "basic"));
    }

    @Test
    void repeated_refusals_are_one_row_with_their_number() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            http.perform(
                get("/api/post-mortems").with(httpBasic("legal2", "wrong " + attempt)).with(from("192.0.2.10")));
        }
        assertThat(trail.details(AuditKind.LOGIN_REFUSED)).containsEntry("count", "1").containsEntry("by", "basic");
        audit.keepRepeatedRefusals();
        audit.keepRepeatedRefusals();
        assertThat(trail.of(AuditKind.LOGIN_REFUSED)).extracting(row -> row.named().get("count")).containsExactly("1",
            "4");
        assertThat(trail.of(AuditKind.LOGIN_REFUSED)).allSatisfy(row -> {
            assertThat(row.about()).isEqualTo("legal2");
            assertThat(row.actor()).isNull();
            assertThat(row.address()).isEqualTo("192.0.2.10");
            assertThat(row.details()).doesNotContain("wrong");
        });
    }

    @Test
    void what_is_no_login_may_be_a_password_and_is_not_kept() throws Exception {
        http.perform(formLogin().user("my secret password").password("facilitator1"));
        assertThat(trail.only(AuditKind.LOGIN_REFUSED)).satisfies(row -> {
            assertThat(row.about()).isNull();
            assertThat(row.details()).doesNotContain("secret");
        });
    }

    @Test
    void an_attacker_with_many_addresses_does_not_fill_the_disk() {
        Refusals minute = new Refusals(audit, actors);
        for (int attempt = 0; attempt < Refusals.ROWS + 40; attempt++) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr("198.51.100." + attempt);
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            minute.count("nobody" + attempt, Map.of("by", "basic"));
        }
        RequestContextHolder.resetRequestAttributes();
        minute.keepRepeated();
        assertThat(trail.of(AuditKind.LOGIN_REFUSED)).hasSize(Refusals.ROWS + 1).last()
            .satisfies(row -> assertThat(row.named()).containsEntry("count", "40").containsEntry("attempts", "others"));
    }

    @Test
    void an_application_that_starts_is_kept_with_its_settings() {
        assertThat(jdbc.sql("SELECT details FROM audit WHERE kind = 'started'").query(String.class).single())
            .contains("\"camunda.bpm.admin-user.password\":\"set\"", "\"camunda.bpm.authorization.enabled\":\"true\"")
            .doesNotContain("password\":\"demo", "password\":\"postgres");
    }

    private static MockHttpServletRequestBuilder program(String login, String address) {
        return get("/api/post-mortems").with(httpBasic(login, "demo")).with(from(address));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
