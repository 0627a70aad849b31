package io.hindsight.year;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
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
import io.hindsight.bench.BenchDatabase;
import io.hindsight.bench.Counting;
import io.hindsight.notification.SwitchedPost;

/**
 * Prints what the board and the actions cost at 100, 10,000 and 100,000 post-mortems: the 95th percentile of a page in
 * milliseconds and its statements, for who is in no circle and for who is in some.
 */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class, SwitchedPost.class})
class BoardBenchmark {

    private static final Map<Integer, Integer> YEARS = new LinkedHashMap<>();
    private static final List<String> PAGES = List.of("/board", "/board?page=1", "/board?mine=true", "/board?late=true",
        "/board?severity=high", "/board?stage=hardening", "/board?text=mailbox", "/board?text=PM-2026-00",
        "/board?text=nothinglikethis", "/board?severity=critical&late=true&stage=training", "/api/board",
        "/api/board?page=39", "/actions", "/actions?page=1", "/api/actions", "/post-mortems",
        "/api/post-mortems?overdue=true", "/");

    static {
        YEARS.put(100, 1);
        YEARS.put(10_000, 5);
        YEARS.put(100_000, 10);
    }

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() throws IOException, SQLException {
        Counting.isOn = false;
        Year year = Year.begin(application, port, 15);
        int before = 0;
        for (Map.Entry<Integer, Integer> size : YEARS.entrySet()) {
            long begin = System.nanoTime();
            year.add(size.getKey() - before, size.getValue());
            before = size.getKey();
            PageCosts.say("%,d post-mortems made in %d s; with something open %,d, open tasks %,d".formatted(before,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                count("SELECT count(DISTINCT post_mortem) FROM open_work"), count("SELECT count(*) FROM act_ru_task")));
            new PageCosts(jdbc, port).print(PAGES);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
