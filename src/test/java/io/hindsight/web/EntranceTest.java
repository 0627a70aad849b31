package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.ServerTest;

/** How requests come in, as they stand on the wire. */
@ServerTest
class EntranceTest {

    private static final String COUNT = "POST /engine-rest/task/count";
    private static final String JSON = "Content-Type: application/json";

    @LocalServerPort
    int port;

    @Test
    void a_body_that_comes_in_pieces_is_read_whole() throws IOException {
        assertCounts(new String[] {"Content-Length: 2"}, "{", "}");
        assertCounts(new String[] {"Transfer-Encoding: chunked"}, "1\r\n{\r\n", "1\r\n}\r\n0\r\n\r\n");
        assertCounts(new String[] {"Content-Length: 2"}, "{}");
    }

    private void assertCounts(String[] length, String... pieces) throws IOException {
        try (Wire wire =
            new Wire(port).send(Wire.head(COUNT, Wire.basic("facilitator1"), JSON, length[0], "Connection: close"))) {
            for (String piece : pieces) {
                wire.send(piece);
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 200").contains("{\"count\":");
        }
    }

    @Test
    void who_asks_first_is_told_to_go_on() throws IOException {
        try (Wire wire = new Wire(port).send(Wire.head(COUNT, Wire.basic("facilitator1"), JSON, "Content-Length: 2",
            "Expect: 100-continue", "Connection: close"))) {
            assertThat(wire.answer(12)).isEqualTo("HTTP/1.1 100");
            assertThat(wire.send("{}").rest()).contains("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2", "Content-Length: 2000", "Transfer-Encoding: chunked"})
    void an_address_that_can_be_none_is_refused_at_once_whatever_comes_along(String length) throws IOException {
        try (Wire wire =
            new Wire(port).send(Wire.head("POST /api/incidents%00", Wire.basic("facilitator1"), JSON, length))) {
            assertThat(wire.send("{}").rest()).startsWith("HTTP/1.1 400");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example", "X-Forwarded-Port: 444",
        "X-Forwarded-For: 10.9.8.7", "X-Forwarded-Prefix: /evil",
        "Forwarded: for=10.9.8.7;proto=https;host=evil.example"})
    void what_a_stranger_says_of_a_proxy_changes_nothing(String header) throws IOException {
        String plain = page();
        assertThat(page(header)).isEqualTo(plain).doesNotContain("Secure", "Strict-Transport-Security", "evil");
    }

    /** Without what differs each time. */
    private String page(String... header) throws IOException {
        String[] lines =
            header.length == 0 ? new String[] {"Connection: close"} : new String[] {header[0], "Connection: close"};
        try (Wire wire = new Wire(port)
            .send(Wire.head("GET /post-mortems", lines[0], "Accept: text/html", lines[lines.length - 1]))) {
            return wire.rest().replaceAll("(JSESSIONID=|Date: ).*", "$1");
        }
    }

    @Test
    void a_stranger_who_says_that_they_came_by_tls_gets_the_same_cookies() {
        assertThat(Cookies.of(port, "X-Forwarded-Proto", "https")).hasSizeGreaterThan(2)
            .allSatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("secure"));
    }

    @Test
    void the_way_to_the_login_names_no_host() throws IOException {
        assertThat(page()).startsWith("HTTP/1.1 302").contains("Location: /login\r\n");
    }

    @Test
    void the_server_does_not_say_what_it_is_and_traces_nothing() throws IOException {
        try (Wire wire = new Wire(port).send("GET /\u0001 HTTP/1.1\r\n\r\n"); Wire trace = new Wire(port).send(
            Wire.head("TRACE /login", "Cookie: JSESSIONID=secret", "Connection: close"))) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat")
                .doesNotContain("\tat ");
            assertThat(trace.rest()).startsWith("HTTP/1.1 4").doesNotContain("secret");
        }
    }
}
