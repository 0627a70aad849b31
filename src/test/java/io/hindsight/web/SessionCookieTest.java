package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.walk.Visitor;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({"https://pm.example, '__Host-JSESSIONID=[0-9A-F]+; Path=/; Secure; HttpOnly'",
        "http://pm.example, 'JSESSIONID=[0-9A-F]+; Path=/; HttpOnly'"})
    void belongs_to_this_host_alone_where_people_come_by_tls(String address, String cookie) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.getSession().getCookie().setHttpOnly(true);
        new WebConfiguration().sessionCookie(address).customize(factory);
        WebServer server =
            factory.getWebServer(context -> context.addServlet("session", new Beginning()).addMapping("/"));
        server.start();
        try {
            assertThat(new Visitor(server.getPort()).get("/").headers().firstValue("Set-Cookie").orElseThrow())
                .matches(cookie);
        } finally {
            server.stop();
        }
    }

    /** Begins a session. */
    private static class Beginning extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            request.getSession();
        }
    }
}
