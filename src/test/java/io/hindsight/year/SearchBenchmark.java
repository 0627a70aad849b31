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
 * Prints what a search costs at 100, 10,000 and 100,000 post-mortems: the 95th percentile of a page in milliseconds and
 * its statements, for who is in no circle and for who is in some.
 */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class, SwitchedPost.class})
class SearchBenchmark {

    private static final Map<Integer, Integer> YEARS = new LinkedHashMap<>();
    private static final List<String> PAGES = List.of("/post-mortems", "/api/post-mortems", "/api/post-mortems?page=40",
        "/api/post-mortems?text=mailbox", "/api/post-mortems?text=mailboxes+phishing",
        "/api/post-mortems?text=mailbox&sort=newest", "/post-mortems?text=mailbox", "/api/post-mortems?text=server",
        "/api/post-mortems?text=s%C3%A9curit%C3%A9", "/api/post-mortems?text=con", "/api/post-mortems?text=PM-2026-00",
        "/api/post-mortems?text=PM-2026", "/api/post-mortems?text=PM-2026-0042",
        "/api/post-mortems?text=nothinglikethis",
        "/api/post-mortems?text=%22stolen+laptop%22", "/api/post-mortems?text=mailbox&severity=critical&state=closed",
        "/api/post-mortems?state=withdrawn", "/api/post-mortems?text=mailbox&from=2026-01-01&to=2026-03-31",
        "/api/post-mortems?text=mailbox+plan+approved+training&page=3", "/api/post-mortems?overdue=true",
        "/board?text=mailbox", "/actions?text=mailbox");

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
            PageCosts.say(
                "%,d post-mortems made in %d s; words of one %,d bytes, all with their index %,d MB".formatted(before,
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                    count("SELECT avg(pg_column_size(words))::bigint FROM search_document"),
                    count("SELECT pg_total_relation_size('search_document') >> 20")));
            new PageCosts(jdbc, port).print(PAGES);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
