package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import io.hindsight.ServerTest;
import io.hindsight.walk.Visitor;

/** Behind a proxy that ends TLS. The address of the application is http, so only the way of the request can tell. */
@ServerTest
@TestPropertySource(properties = "hindsight.proxies=127.0.0.0/8,::1")
class ProxiedCookiesTest {

    private static final String[] BY_TLS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.77"};

    @LocalServerPort
    int port;

    @Test
    void every_cookie_is_for_tls_by_itself_where_the_request_came_by_tls() {
        List<String> cookies = Cookies.of(port, BY_TLS);
        assertThat(cookies).extracting(cookie -> cookie.split("=")[0]).anyMatch(name -> name.startsWith("device-"))
            .contains("JSESSIONID", "XSRF-TOKEN");
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).containsPattern("(?i);\\s*secure\\b"));
        assertThat(Cookies.of(port)).isNotEmpty()
            .allSatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("secure"));
    }

    @Test
    void browsers_are_told_to_come_by_tls_from_now_on() {
        assertThat(new Visitor(port).get("/login", BY_TLS).headers().firstValue("Strict-Transport-Security"))
            .isPresent();
        assertThat(new Visitor(port).get("/login").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
