package io.hindsight.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.TestDatabase;
import io.hindsight.notification.SwitchedPost;

/** A year of 200 post-mortems, in a database of its own. */
@Tag("application")
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=false", "hindsight.year=test"})
@ActiveProfiles("demo")
@Import({TestDatabase.class, DemoPeople.class, SwitchedPost.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    JdbcClient jdbc;

    private Made made;

    @BeforeAll
    void make() throws Exception {
        long begin = System.nanoTime();
        made = Year.make(application, port, 200, 1, 15);
        made.shapes().forEach((shape, all) -> System.out.println("YEAR " + shape + " " + all.size()));
        System.out.println("YEAR made in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
    }

    @Test
    void there_are_200_of_all_states() {
        assertThat(jdbc.sql("SELECT count(*) FROM post_mortem").query(Integer.class).single()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT DISTINCT state FROM post_mortem_state").query(String.class).list())
            .containsExactlyInAnyOrder("open", "closed", "withdrawn", "ended-early", "joined", "removed");
    }
}
