package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.walk.Program;

/** Name, login and mail address are the administrator's. */
@ServerTest
class OwnEntryTest {

    @Autowired
    IdentityService identity;
    @LocalServerPort
    int port;

    final String login = "somebody-" + UUID.randomUUID();

    @BeforeEach
    void make() {
        User user = identity.newUser(login);
        user.setFirstName("Some");
        user.setLastName("Body");
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(login, "facilitators");
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        identity.deleteUser(login);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PUT    | /profile     | {\"id\": \"LOGIN\", \"firstName\": \"An\", \"lastName\": \"Other\", \"email\": \"x@example.org\"}",
        "PUT    | /credentials | {\"password\": \"Correct horse 7\", \"authenticatedUserPassword\": \"demo\"}",
        "DELETE |              | {}"})
    void nobody_changes_or_deletes_the_own_entry_by_the_engine_s_interfaces(String method, String what, String body) {
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            String path = root + "/user/" + login + (what == null ? "" : what);
            assertThat(new Program(port).call(login, method, path, body.replace("LOGIN", login))
                .status()).as(path).isEqualTo(403);
        }
        assertThat(identity.createUserQuery().userId(login).singleResult())
            .returns("Some", User::getFirstName).returns(null, User::getEmail);
        assertThat(identity.checkPassword(login, "demo")).isTrue();
    }

    @Test
    void nor_in_the_engine_itself_where_they_may_still_read_it() {
        identity.setAuthentication(login, List.of("facilitators"));
        User own = identity.createUserQuery().userId(login).singleResult();
        own.setLastName("Other");
        assertThatThrownBy(() -> identity.saveUser(own)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> identity.deleteUser(login)).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void an_administrator_changes_it() {
        assertThat(new Program(port).put("admin", "/engine-rest/user/" + login + "/profile", """
            {"id": "%s", "firstName": "An", "lastName": "Other", "email": "x@example.org"}""".formatted(login)
            .getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(204);
        assertThat(identity.createUserQuery().userId(login).singleResult().getLastName()).isEqualTo("Other");
    }
}
