package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.walk.Visitor;

class AddressValveTest {

    private static final int WORKERS = 10;

    @TempDir
    Path base;

    final Tomcat server = new Tomcat();
    final List<Wire> deaf = new ArrayList<>();

    @BeforeEach
    void start() throws LifecycleException {
        server.setBaseDir(base.toString());
        server.setPort(0);
        server.getConnector().setProperty("maxThreads", String.valueOf(WORKERS));
        // As little as a network takes of what nobody reads; this computer's own takes megabytes.
        server.getConnector().setProperty("socket.txBufSize", "4096");
        server.getEngine().getPipeline().addValve(new AddressValve(WORKERS / 2));
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "page", new Page()).addMapping("/*");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        for (Wire wire : deaf) {
            wire.close();
        }
        server.stop();
        server.destroy();
    }

    @Test
    void clients_that_do_not_read_keep_nobody_from_elsewhere_out() throws IOException {
        String requests = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(90);
        for (int client = 0; client < 5 * WORKERS; client++) {
            deaf.add(Wire.deaf(server.getConnector().getLocalPort(), "127.0.0.2").send(requests));
        }
        for (int visit = 0; visit < 5; visit++) {
            Instant begun = Instant.now();
            assertThat(new Visitor(server.getConnector().getLocalPort()).get("/").body()).hasSize(Page.SIZE);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void an_address_that_reads_has_all_its_answers() {
        for (int visit = 0; visit < 3 * WORKERS; visit++) {
            assertThat(new Visitor(server.getConnector().getLocalPort()).get("/").statusCode()).isEqualTo(200);
        }
    }

    /** Small enough to be sent only at the end, when all filters are through. */
    private static class Page extends HttpServlet {
        static final int SIZE = 6_000;
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("x".repeat(SIZE));
        }
    }
}
