package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.micrometer.core.instrument.MeterRegistry;

import io.hindsight.ApiTest;

@ApiTest
class PasswordsTest {

    @Autowired
    MockMvc http;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ProcessEngineConfigurationImpl policy;
    @Autowired
    MeterRegistry figures;

    private Recruit visitor;

    @BeforeEach
    void begin() {
        visitor = Recruit.of(identity, http);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenchars", "", "Password1234", "QWERTYUIOP123", "passwordpassword", "111111111111"})
    void a_short_or_common_password_is_refused(String password) {
        assertThatThrownBy(() -> visitor.changesPassword(password)).hasMessageContaining("This password is not taken");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"twelve chars", "correct horse battery staple", "πέντε μικρά βιβλία", "🔐🔐🔐🔐🔐🔐🔐🔐🔐🔐🔐🔐"})
    void nothing_else_is_asked_of_a_password(String password) {
        assertThatNoException().isThrownBy(() -> visitor.changesPassword(password));
    }

    /** It knows the first two words, and shows others as they are. */
    @Test
    void each_rule_is_words_to_an_administrator_in_camunda_s_admin() {
        assertThat(policy.getPasswordPolicy().getRules()).extracting(PasswordPolicyRule::getPlaceholder)
            .containsExactly("PASSWORD_POLICY_LENGTH", "PASSWORD_POLICY_USER_DATA",
                "It must not be one of the common passwords");
    }

    @Test
    void the_login_is_no_password() {
        User user = identity.newUser("somebody.with.a.long.login");
        user.setPassword("Somebody.With.A.Long.Login");
        assertThatThrownBy(() -> identity.saveUser(user)).hasMessageContaining("This password is not taken");
    }

    @Test
    void a_long_passphrase_counts_to_its_end() throws Exception {
        String start = "x".repeat(100);
        visitor.changesPassword(start + "one end");
        assertThat(visitor.tries(start + "another", "198.51.100.10").getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(visitor.tries(start + "one end", "198.51.100.10").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_password_is_stored_by_argon2id() {
        assertThat(hash()).startsWith("{argon2id}$argon2id$");
    }

    @Test
    void an_old_hash_is_accepted_and_renewed_at_the_next_login() throws Exception {
        String salt =
            jdbc.sql("SELECT salt_ FROM act_id_user WHERE id_ = ?").param(visitor.login()).query(String.class).single();
        jdbc.sql("UPDATE act_id_user SET pwd_ = ? WHERE id_ = ?")
            .params("{SHA-512}" + new Sha512HashDigest().encrypt(Recruit.PASSWORD + salt), visitor.login()).update();
        assertThat(visitor.tries("wrong", "198.51.100.11").getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(hash()).startsWith("{SHA-512}");
        var session = visitor.logsIn();
        assertThat(hash()).startsWith("{argon2id}");
        assertThat(http.perform(get("/profile").session(session)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        assertThat(audited()).as("it is the same password").doesNotContain("password-changed");
        visitor.changesPassword("another long walk by the sea");
        assertThat(audited()).contains("password-changed");
    }

    @Test
    void a_program_s_password_is_computed_once_a_minute() {
        double before = checked();
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        assertThat(checked() - before).isEqualTo(1);
        assertThat(basic("wrong")).isEqualTo(401);
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        assertThat(checked() - before).isEqualTo(1);
        Recruit.later(Duration.ofMinutes(1));
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        assertThat(checked() - before).isEqualTo(2);
    }

    @Test
    void a_program_s_password_is_forgotten_when_it_is_changed_also_by_another_node() {
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        String old = hash();
        visitor.changesPassword("another long walk by the sea");
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(401);
        assertThat(basic("another long walk by the sea")).isEqualTo(200);
        jdbc.sql("UPDATE act_id_user SET pwd_ = ? WHERE id_ = ?").params(old, visitor.login()).update();
        assertThat(basic("another long walk by the sea")).isEqualTo(401);
    }

    @Test
    void a_program_s_rights_follow_its_groups_at_once() {
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(200);
        visitor.leaves("security");
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(403);
        identity.deleteUser(visitor.login());
        assertThat(basic(Recruit.PASSWORD)).isEqualTo(401);
    }

    private int basic(String password) {
        try {
            return http.perform(get("/api/post-mortems").with(httpBasic(visitor.login(), password))).andReturn()
                .getResponse().getStatus();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String hash() {
        return jdbc.sql("SELECT pwd_ FROM act_id_user WHERE id_ = ?").param(visitor.login()).query(String.class)
            .single();
    }

    private List<String> audited() {
        return jdbc.sql("SELECT kind FROM audit WHERE about = ?").param(visitor.login()).query(String.class).list();
    }

    private double checked() {
        return figures.counter("hindsight.logins", "outcome", "accepted").count();
    }
}
