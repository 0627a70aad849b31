package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.hindsight.ApiTest;
import io.hindsight.people.AddressRequests;

@ApiTest
class OwnEntryPagesTest {

    private static final String OLD = "Rain on the old roof";
    private static final String NEW = "Snow on the new roof";

    @Autowired
    MockMvcTester mvc;
    @Autowired
    IdentityService identity;
    @Autowired
    ProcessEngineConfigurationImpl engine;
    @Autowired
    AddressRequests requests;
    @Autowired
    JdbcClient jdbc;

    final String login = "owner-" + UUID.randomUUID();
    final String address = login + "@new.example";

    @BeforeEach
    void make() {
        User user = identity.newUser(login);
        user.setEmail(login + "@old.example");
        user.setPassword(OLD);
        identity.saveUser(user);
    }

    @AfterEach
    void remove() {
        ClockUtil.reset();
        identity.deleteUser(login);
    }

    @Test
    void a_password_is_changed_by_who_knows_the_current_one() {
        assertThat(password(OLD, NEW, NEW)).hasStatus3xxRedirection().hasRedirectedUrl("/profile?password");
        assertThat(identity.checkPassword(login, NEW)).isTrue();
    }

    @Test
    void a_wrong_current_password_or_two_new_ones_change_nothing_and_are_told_in_the_reader_s_language() {
        assertThat(password("wrong", NEW, NEW)).hasStatus(400).bodyText().contains("Le mot de passe actuel est faux")
            .doesNotContain(NEW);
        assertThat(password(OLD, NEW, NEW + " ")).hasStatus(400).bodyText().contains("deux fois de la même façon");
        ClockUtil.offset(Duration.ofMinutes(10).toMillis());
        assertThat(identity.checkPassword(login, OLD)).isTrue();
    }

    @Test
    void a_password_that_breaks_a_rule_of_the_engine_is_not_taken() {
        PasswordPolicy before = engine.getPasswordPolicy();
        boolean enabled = engine.isEnablePasswordPolicy();
        try {
            engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(12))).setEnablePasswordPolicy(true);
            assertThat(password(OLD, "Short", "Short")).hasStatus(400).bodyText().contains("trop court");
        } finally {
            engine.setPasswordPolicy(before).setEnablePasswordPolicy(enabled);
        }
        assertThat(identity.checkPassword(login, OLD)).isTrue();
    }

    @Test
    void a_new_address_is_the_person_s_once_its_link_is_followed_and_the_old_one_is_told() {
        assertThat(ask(address)).hasRedirectedUrl("/profile?asked");
        assertThat(email()).isEqualTo(login + "@old.example");
        String link = "/profile/address/" + secret();
        assertThat(mvc.perform(get(link).with(user(login)))).hasStatusOk().bodyText().contains(address);
        assertThat(email()).as("looking changes nothing").isEqualTo(login + "@old.example");
        assertThat(mvc.perform(post(link).with(user(login)).with(csrf()))).hasRedirectedUrl("/profile?address");
        assertThat(email()).isEqualTo(address);
        assertThat(jdbc.sql("SELECT content ->> 'address' FROM notice WHERE kind = 'address-change' AND recipient = ?")
            .param(login).query(String.class).single()).isEqualTo(login + "@old.example");
        assertThat(mvc.perform(post(link).with(user(login)).with(csrf()))).as("a second time").hasStatus(400);
    }

    @Test
    void a_link_is_nobody_else_s() {
        ask(address);
        String link = "/profile/address/" + secret();
        assertThat(mvc.perform(post(link).with(user("employee1")).with(csrf()))).hasStatus(400);
        assertThat(mvc.perform(get(link).with(user("employee1")))).hasStatus(400).bodyText().doesNotContain(address);
        assertThat(mvc.perform(get(link).accept(MediaType.TEXT_HTML))).hasStatus3xxRedirection();
        assertThat(email()).isEqualTo(login + "@old.example");
    }

    @Test
    void only_the_last_link_works_and_only_for_a_day() {
        ask("first-" + address);
        String first = secret();
        ask(address);
        String last = secret();
        assertThat(follow(first)).hasStatus(400);
        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + Duration.ofHours(25).toMillis()));
        assertThat(follow(last)).hasStatus(400).bodyText().contains("cannot be followed any more");
        ClockUtil.reset();
        assertThat(follow(last)).hasRedirectedUrl("/profile?address");
    }

    /** Each has asked for it while it was nobody's, and both links are followed at the same moment. */
    @RepeatedTest(5)
    void of_two_who_confirm_one_address_at_once_one_has_it() throws Exception {
        ask(address);
        String other = login + "-too";
        User user = identity.newUser(other);
        user.setEmail(other + "@old.example");
        user.setPassword(OLD);
        identity.saveUser(user);
        mvc.perform(post("/profile/address").param("address", address).with(user(other)).with(csrf()));
        Map<String, String> secrets =
            Map.of(login, secret(), other, requests.secret(requests.open(other).orElseThrow().id()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier moment = new CyclicBarrier(2);
        try {
            List<Callable<Integer>> both = secrets.keySet().stream().<Callable<Integer>>map(person -> () -> {
                moment.await();
                return mvc.perform(post("/profile/address/" + secrets.get(person)).with(user(person)).with(csrf()))
                    .getResponse().getStatus();
            }).toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 400);
            assertThat(identity.createUserQuery().userEmail(address).count()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
            identity.deleteUser(other);
        }
    }

    @Test
    void an_address_that_an_administrator_has_set_meanwhile_is_not_overwritten() {
        ask(address);
        String secret = secret();
        User user = identity.createUserQuery().userId(login).singleResult();
        user.setEmail("set@by-admin.example");
        identity.saveUser(user);
        assertThat(follow(secret)).hasStatus(400);
        assertThat(email()).isEqualTo("set@by-admin.example");
    }

    @Test
    void how_long_a_password_must_be_is_said_before_it_is_typed() {
        assertThat(mvc.perform(get("/profile").with(user(login)))).bodyText().contains("At least 12 characters");
    }

    @Test
    void a_wish_is_withdrawn() {
        ask(address);
        String secret = secret();
        mvc.perform(post("/profile/address/withdraw").with(user(login)).with(csrf()));
        assertThat(follow(secret)).hasStatus(400);
        assertThat(mvc.perform(get("/profile").with(user(login)))).bodyText().doesNotContain(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "x y@example.org", "a@example.org, b@example.org",
        "<script>alert(1)</script>",
        "Name <a@example.org>", "a\u202e@example.org", "a@example.org\r\nBcc: b@example.org"})
    void what_is_no_address_is_refused_and_shown_as_it_was_typed(String typed) {
        assertThat(ask(typed)).hasStatus(400).bodyText().contains("is no mail address").doesNotContain("<script>alert");
        assertThat(requests.open(login)).isEmpty();
    }

    @Test
    void an_address_with_letters_of_any_language_is_one() {
        assertThat(ask("jürgen-" + login + "@bücher.example")).hasRedirectedUrl("/profile?asked");
    }

    @Test
    void an_address_of_somebody_else_is_refused_in_whatever_case() {
        assertThat(ask("EMPLOYEE1@hindsight.example")).hasStatus(400).bodyText().contains("Somebody else here");
        assertThat(ask(login + "@OLD.example")).hasStatus(400).bodyText().contains("already");
    }

    @Test
    void a_stranger_is_not_flooded() {
        for (int letter = 1; letter <= 5; letter++) {
            assertThat(ask(address)).hasRedirectedUrl("/profile?asked");
        }
        assertThat(ask("other-" + address)).hasStatus(400).bodyText().contains("Enough letters for one day");
        assertThat(mvc.perform(post("/profile/address").param("address", address).with(user("employee2")).with(csrf())))
            .as("the same stranger, by another person").hasStatus(400);
        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + Duration.ofHours(25).toMillis()));
        assertThat(ask(address)).hasRedirectedUrl("/profile?asked");
    }

    @Test
    void another_site_changes_nothing_in_somebody_s_name() {
        assertThat(mvc.perform(post("/profile/address").param("address", address).with(user(login)))).hasStatus(403);
        assertThat(mvc.perform(post("/profile/password").param("current", OLD).param("wanted", NEW).param("again", NEW)
            .with(user(login)))).hasStatus(403);
    }

    private MvcTestResult password(String current, String wanted, String again) {
        return mvc.perform(post("/profile/password").param("current", current).param("wanted", wanted)
            .param("again", again)
            .locale(Locale.FRENCH).with(user(login).authorities(new SimpleGrantedAuthority("employees"))).with(csrf()));
    }

    private MvcTestResult ask(String typed) {
        return mvc.perform(post("/profile/address").param("address", typed).with(user(login)).with(csrf()));
    }

    private MvcTestResult follow(String secret) {
        return mvc.perform(post("/profile/address/" + secret).with(user(login)).with(csrf()));
    }

    /** As the letter has it. */
    private String secret() {
        return requests.secret(requests.open(login).orElseThrow().id());
    }

    private String email() {
        return identity.createUserQuery().userId(login).singleResult().getEmail();
    }
}
