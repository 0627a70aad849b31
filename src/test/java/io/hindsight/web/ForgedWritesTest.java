package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;
import io.hindsight.walk.Visitor;

/** Writes that another site makes a browser send: refused, and whoever is logged in stays so. */
@ServerTest
class ForgedWritesTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void logIn() {
        visitor = new Visitor(port);
        visitor.logIn("facilitator1");
        visitor.get("/camunda/app/tasklist/default/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/logout", "/login", "/api/incidents", "/engine-rest/task/none/claim", TASKS,
        "/camunda/api/admin/auth/user/default/logout"})
    void a_write_without_a_token_is_refused_and_the_session_stays(String path) {
        assertThat(visitor.post(path, "language=fr").statusCode()).isEqualTo(403);
        assertThat(visitor.post(path, "_csrf=wrong", "X-XSRF-TOKEN", "wrong").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/profile").statusCode()).isEqualTo(200);
        assertThat(visitor.get(TASKS + "/count").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/login", "/logout", "/api/incidents", "/engine-rest/task", TASKS})
    void a_stranger_without_a_token_is_given_no_session(String path) {
        HttpResponse<String> answer = new Visitor(port).post(path, "username=facilitator1&password=demo");
        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void people_are_told_what_to_do_in_their_language() {
        HttpResponse<String> page =
            visitor.post("/profile", "language=fr", "Accept", "text/html", "Accept-Language", "fr");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Rien n’a été fait", "rechargez la page");
        assertThat(visitor.post("/api/incidents", "{}").body()).contains("log in by HTTP Basic instead");
    }

    @Test
    void camundas_own_token_is_taken() {
        assertThat(visitor.call("POST", TASKS + "/count", "application/json", "{}").statusCode()).isEqualTo(200);
    }
}
