package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.walk.Visitor;

class ProxyValveTest {

    private static final String[] SAID = {"X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.0.0.3", "X-Forwarded-Proto",
        "https", "X-Forwarded-Host", "hindsight.example"};

    @TempDir
    java.nio.file.Path base;

    Tomcat server;

    @AfterEach
    void stop() throws LifecycleException {
        if (server != null) {
            server.stop();
            server.destroy();
            server = null;
        }
    }

    @Test
    void a_proxy_says_who_came_and_how() throws LifecycleException {
        assertThat(seen(List.of("127.0.0.0/8", "::1", "10.0.0.0/24"), SAID))
            .as("the last address that no proxy of ours has")
            .isEqualTo("198.51.100.7 https://hindsight.example:443 true null");
    }

    @Test
    void others_say_nothing() throws LifecycleException {
        assertThat(seen(List.of("10.0.0.0/24"), SAID))
            .matches("(127.0.0.1|0:0:0:0:0:0:0:1) http://localhost:\\d+ false null");
    }

    @Test
    void a_port_and_a_word_that_is_no_address_are_understood() throws LifecycleException {
        assertThat(seen(List.of("127.0.0.1", "::1"), "X-Forwarded-For", "unknown", "X-Forwarded-Host", "h.example:8443",
            "X-Forwarded-Proto", "https")).matches("(127.0.0.1|0:0:0:0:0:0:0:1) https://h.example:8443 true null");
        assertThat(seen(List.of("127.0.0.1", "::1"), "X-Forwarded-Host", "a/b c")).contains("http://localhost");
    }

    @Test
    void what_is_no_range_stops_the_start() {
        assertThatThrownBy(() -> new ProxyValve(List.of("10.0.0.0/99"))).isInstanceOf(IllegalArgumentException.class);
    }

    private String seen(List<String> proxies, String... headers) throws LifecycleException {
        stop();
        server = new Tomcat();
        server.setBaseDir(base.toString());
        server.setPort(0);
        server.getConnector();
        server.getEngine().getPipeline().addValve(new ProxyValve(proxies));
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "seen", new Seen()).addMapping("/*");
        server.start();
        return new Visitor(server.getConnector().getLocalPort()).get("/", headers).body();
    }

    /** Answers what the application sees. */
    private static class Seen extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
            response.getWriter().print("%s %s://%s:%d %s %s".formatted(request.getRemoteAddr(), request.getScheme(),
                request.getServerName(), request.getServerPort(), request.isSecure(),
                request.getHeader("X-Forwarded-For")));
        }
    }
}
