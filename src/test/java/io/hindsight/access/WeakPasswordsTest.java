package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;
import io.hindsight.walk.Visitor;
import io.hindsight.walk.Webapp;

/** Every way by which a password gets in asks the same of it. */
@ServerTest
class WeakPasswordsTest {

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identity;

    final String login = "somebody-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"elevenchars", "passwordpassword", "LOGIN"})
    void is_refused_when_an_administrator_makes_somebody_in_admin_or_by_a_program(String weak) {
        String body =
            "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}".formatted(login, password(weak));
        assertThat(new Webapp(port, "admin").send("POST", Webapp.ENGINE + "/user/create", body).status())
            .isEqualTo(400);
        assertThat(new Program(port).post("admin", "/engine-rest/user/create", body.getBytes()).status())
            .isEqualTo(400);
        assertThat(identity.createUserQuery().userId(login).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"elevenchars", "passwordpassword", "LOGIN"})
    void is_refused_when_an_administrator_gives_somebody_another(String weak) {
        make();
        String body = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"demo\"}".formatted(password(weak));
        assertThat(
            new Webapp(port, "admin").send("PUT", Webapp.ENGINE + "/user/" + login + "/credentials", body).status())
            .isEqualTo(400);
        assertThat(
            new Program(port).put("admin", "/engine-rest/user/" + login + "/credentials", body.getBytes()).status())
            .isEqualTo(400);
        assertThat(identity.checkPassword(login, "demo")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"elevenchars, is too short", "passwordpassword, on the list of common ones", "LOGIN, is your login"})
    void is_refused_with_a_sentence_when_somebody_changes_their_own(String weak, String sentence) {
        make();
        var answer = Visitor.loggedIn(port, login).submit("/profile/password",
            Map.of("current", "demo", "wanted", password(weak), "again", password(weak)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
        assertThat(identity.checkPassword(login, "demo")).isTrue();
    }

    /** Camunda's own way to make the first administrator would be one more way in, long after the first. */
    @ParameterizedTest
    @CsvSource({"elevenchars", "a long walk by the sea"})
    void nobody_makes_a_first_administrator_over_http(String password) {
        String body =
            "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}".formatted(login, password);
        for (String person : new String[] {"admin", "facilitator1"}) {
            assertThat(
                new Webapp(port, person).send("POST", "/camunda/api/admin/setup/default/user/create", body).status())
                .isEqualTo(403);
        }
        assertThat(identity.createUserQuery().userId(login).count()).isZero();
    }

    private void make() {
        User user = identity.newUser(login);
        user.setPassword("demo");
        identity.saveUser(user);
    }

    private String password(String weak) {
        return weak.replace("LOGIN", login.toUpperCase(Locale.ROOT));
    }
}
