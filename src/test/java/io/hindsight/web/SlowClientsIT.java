package io.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.WalkTest;
import io.hindsight.walk.Visitor;

/** Clients that hold on to the server, as many of them as would take all its workers twice. */
@WalkTest
class SlowClientsIT {

    private static final int ALL = 500;
    private static final List<String> WAYS = List.of("POST /login", "POST /api/incidents", "POST /engine-rest/task",
        "PUT /api/plan");
    /** Who is kept out waits for ten seconds at least, and a busy machine needs its time. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    final List<Wire> slow = new ArrayList<>();
    final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void hangUp() throws IOException {
        pulse.shutdownNow();
        for (Wire wire : slow) {
            wire.close();
        }
    }

    @Test
    void half_sent_requests_keep_nobody_out_and_are_ended() throws IOException {
        logsInAndReads();
        for (int i = 0; i < ALL; i++) {
            slow.add(new Wire(port).send(Wire.head(WAYS.get(i % WAYS.size()), Wire.basic("facilitator1"),
                "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000")));
        }
        List<Wire> trickling =
            IntStream.range(0, ALL).filter(i -> i / WAYS.size() % 2 == 0).mapToObj(slow::get).toList();
        pulse.scheduleAtFixedRate(() -> trickling.forEach(Wire::trickle), 0, 1, TimeUnit.SECONDS);

        Instant end = Instant.now().plusSeconds(15);
        while (Instant.now().isBefore(end)) {
            assertThat(logsInAndReads()).isLessThan(SOON);
        }
        assertThat(trickling).allSatisfy(wire -> assertThat(wire.rest()).contains("408", "took too long"));
        assertThat(slow).allSatisfy(wire -> assertThat(wire.rest()).doesNotContain("HTTP/1.1 2"));
        assertThat(logsInAndReads()).isLessThan(SOON);
    }

    /** They have logged in, and ask for more than any buffer holds; their own address has half of the workers. */
    @Test
    void answers_that_nobody_takes_up_keep_nobody_from_elsewhere_out() throws IOException {
        logsInAndReads();
        for (int i = 0; i < ALL; i++) {
            slow.add(Wire.deaf(port, "127.0.0.2")
                .send(Wire.head("GET /camunda/lib/deps.js", Wire.basic("facilitator1")).repeat(3)));
        }
        Instant end = Instant.now().plusSeconds(15);
        while (Instant.now().isBefore(end)) {
            assertThat(logsInAndReads()).isLessThan(SOON);
        }
    }

    @Test
    void a_head_that_never_ends_is_ended() throws IOException {
        Wire wire = new Wire(port).send("GET /login HTTP/1.1\r\nX-");
        slow.add(wire);
        pulse.scheduleAtFixedRate(wire::trickle, 0, 1, TimeUnit.SECONDS);
        Instant begun = Instant.now();
        assertThat(wire.rest()).isEmpty();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    private Duration logsInAndReads() {
        Instant begun = Instant.now();
        Visitor visitor = new Visitor(port);
        visitor.logIn("management1");
        assertThat(visitor.get("/post-mortems").statusCode()).isEqualTo(200);
        return Duration.between(begun, Instant.now());
    }
}
