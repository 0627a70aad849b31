package io.hindsight.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;

import io.hindsight.ApiTest;
import io.hindsight.access.Recruit;

@ApiTest
class SlowedLoginsTest {

    private static final AtomicInteger PLACE = new AtomicInteger();

    @Autowired
    MockMvc http;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Allowances allowances;
    @Autowired
    MeterRegistry figures;
    @Autowired
    LoginSettings settings;
    @Autowired
    Clock clock;

    private Recruit owner;
    private String attacker;

    @BeforeEach
    void begin() {
        owner = Recruit.of(identity, http);
        attacker = "203.0.113." + PLACE.incrementAndGet();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void wrong_passwords_slow_down_where_they_come_from_and_not_the_owner_of_the_name() throws Exception {
        guess(5, attacker);
        assertThat(owner.tries(Recruit.PASSWORD, attacker).getRedirectedUrl()).isEqualTo("/login?wait=60");
        assertThat(owner.tries(Recruit.PASSWORD, "198.51.100.1").getRedirectedUrl()).isEqualTo("/");
        assertThat(Recruit.of(identity, http).tries(Recruit.PASSWORD, attacker).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_wrong_password_a_second_for_a_day_keeps_no_administrator_out() throws Exception {
        owner.joins("camunda-admin");
        for (int minute = 0; minute < 24 * 60; minute += 30) {
            guess(60, attacker);
            Recruit.later(Duration.ofMinutes(30));
        }
        guess(60, attacker);
        assertThat(owner.tries(Recruit.PASSWORD, "198.51.100.2").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_minute_gives_one_more_try_and_the_right_password_gives_all_back() throws Exception {
        guess(6, attacker);
        Recruit.later(Duration.ofMinutes(1));
        assertThat(owner.tries("wrong", attacker).getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(owner.tries(Recruit.PASSWORD, attacker).getRedirectedUrl()).startsWith("/login?wait=");
        Recruit.later(Duration.ofMinutes(1));
        assertThat(owner.tries(Recruit.PASSWORD, attacker).getRedirectedUrl()).isEqualTo("/");
        guess(4, attacker);
        assertThat(owner.tries(Recruit.PASSWORD, attacker).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_device_that_has_logged_in_before_has_tries_of_its_own() throws Exception {
        Cookie[] device = owner.tries(Recruit.PASSWORD, attacker).getCookies();
        guess(6, attacker);
        assertThat(owner.tries(Recruit.PASSWORD, attacker, device).getRedirectedUrl()).isEqualTo("/");
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(owner.tries("wrong", attacker, device).getRedirectedUrl()).isEqualTo("/login?error");
        }
        assertThat(owner.tries(Recruit.PASSWORD, attacker, device).getRedirectedUrl()).startsWith("/login?wait=");
    }

    @Test
    void the_device_s_cookie_is_signed_for_one_login_and_hidden_from_scripts() throws Exception {
        MockHttpServletResponse answer = owner.tries(Recruit.PASSWORD, attacker);
        Cookie device =
            Arrays.stream(answer.getCookies()).filter(one -> one.getName().startsWith("device-")).findFirst()
                .orElseThrow();
        assertThat(answer.getHeaders("Set-Cookie").toString()).contains("HttpOnly", "SameSite=Lax");
        guess(6, attacker);
        String forged = device.getValue().replaceFirst("^.", device.getValue().startsWith("A") ? "B" : "A");
        assertThat(owner.tries(Recruit.PASSWORD, attacker, new Cookie(device.getName(), forged)).getRedirectedUrl())
            .startsWith("/login?wait=");
        Recruit other = Recruit.of(identity, http);
        assertThat(other.tries(Recruit.PASSWORD, attacker).getCookie(device.getName())).isNull();
    }

    @Test
    void a_device_is_trusted_for_half_a_year() throws Exception {
        Cookie[] device = owner.tries(Recruit.PASSWORD, attacker).getCookies();
        Recruit.later(Duration.ofDays(180));
        guess(6, attacker);
        assertThat(owner.tries(Recruit.PASSWORD, attacker, device).getRedirectedUrl()).startsWith("/login?wait=");
    }

    /** Another node has the database, and with it the key, and nothing else. */
    @Test
    void all_nodes_count_together_and_trust_the_same_devices() throws Exception {
        Cookie[] device = owner.tries(Recruit.PASSWORD, attacker).getCookies();
        guess(5, attacker);
        SharedSecret key = new SharedSecret(jdbc);
        Caller caller = new Caller(Caller.network(attacker), owner.login(), Optional.empty());
        assertThatThrownBy(() -> new Allowances(jdbc, key, settings, clock).take(caller))
            .isInstanceOf(LoginSlowed.class);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(device);
        assertThat(new Devices(key, settings, clock).find(request, owner.login())).isPresent();
    }

    @Test
    void many_names_from_one_address_are_slowed_down_and_leave_few_rows() throws Exception {
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        long before = rows();
        int looked = 0;
        for (int name = 0; name < 80; name++) {
            looked += basic("nobody" + name, "wrong", attacker).getStatus() == 401 ? 1 : 0;
        }
        assertThat(looked).isEqualTo(50);
        assertThat(rows() - before).isLessThanOrEqualTo(81);
        Recruit.later(Duration.ofHours(1));
        allowances.clear();
        assertThat(rows()).isLessThanOrEqualTo(before);
    }

    @Test
    void an_attacker_with_a_whole_ipv6_network_is_one() throws Exception {
        for (int address = 1; address <= 5; address++) {
            owner.tries("wrong", "2001:db8:0:" + attacker.hashCode() % 9 + "::" + address);
        }
        assertThat(Caller.network("2001:db8:0:1::1")).isEqualTo(Caller.network("2001:db8:0:1:ffff::2"))
            .isNotEqualTo(Caller.network("2001:db8:0:2::1"));
        assertThat(Caller.network("203.0.113.1")).isNotEqualTo(Caller.network("203.0.113.2"));
    }

    @Test
    void programs_are_told_429_and_when_to_try_again() throws Exception {
        IntStream.range(0, 5)
            .forEach(wrong -> assertThat(basic(owner.login(), "wrong", attacker).getStatus()).isEqualTo(401));
        MockHttpServletResponse answer = basic(owner.login(), Recruit.PASSWORD, attacker);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.getContentAsString()).contains("Wait 60 seconds");
    }

    @Test
    void the_login_page_says_how_long_to_wait_and_nothing_that_a_link_makes_up() throws Exception {
        assertThat(page("60", "en")).contains("Wait 60 seconds");
        assertThat(page("60", "fr")).contains("Attendez 60 secondes");
        assertThat(page("call 0800 now", "en")).doesNotContain("0800", "Wait");
    }

    @ParameterizedTest
    @CsvSource({"/engine-rest/identity/verify", "/engine-rest/identity/verify/",
        "/camunda/api/engine/engine/default/identity/verify", "/camunda/api/admin/auth/user/default/login/tasklist"})
    void camunda_s_own_ways_to_try_a_password_are_closed(String path) throws Exception {
        assertThat(http.perform(post(path).with(httpBasic("admin", "demo")).contentType(MediaType.APPLICATION_JSON)
            .content("{\"username\": \"%s\", \"password\": \"x\"}".formatted(owner.login()))).andReturn().getResponse()
            .getStatus()).isEqualTo(403);
    }

    @Test
    void the_engine_asks_by_the_same_way() {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(identity.checkPassword(owner.login(), "wrong")).isFalse();
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> identity.checkPassword(owner.login(), Recruit.PASSWORD)))
            .hasMessageContaining("Too many wrong passwords");
    }

    @Test
    void prometheus_sees_what_was_accepted_refused_and_slowed() throws Exception {
        double accepted = count("accepted");
        double refused = count("refused");
        double slowed = count("slowed");
        owner.tries(Recruit.PASSWORD, attacker);
        guess(7, attacker);
        assertThat(count("accepted") - accepted).isEqualTo(1);
        assertThat(count("refused") - refused).isEqualTo(5);
        assertThat(count("slowed") - slowed).isEqualTo(2);
    }

    private void guess(int times, String address) throws Exception {
        for (int wrong = 0; wrong < times; wrong++) {
            owner.tries("wrong", address);
        }
    }

    private MockHttpServletResponse basic(String user, String password, String address) {
        try {
            return http.perform(get("/api/post-mortems").with(httpBasic(user, password)).with(Recruit.from(address)))
                .andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String page(String wait, String language) throws Exception {
        return http.perform(get("/login").param("wait", wait).header("Accept-Language", language)
            .locale(java.util.Locale.forLanguageTag(language))).andReturn().getResponse().getContentAsString();
    }

    private double count(String outcome) {
        return figures.counter("hindsight.logins", "outcome", outcome).count();
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM login_allowance").query(Long.class).single();
    }
}
