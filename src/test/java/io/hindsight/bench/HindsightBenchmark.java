package io.hindsight.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.walk.EngineWalk;

/** Prints the figures of issue 2; run by {@code mvn -Pbench verify}, or with {@code -Dbench.only=tasklist} a part. */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class})
class HindsightBenchmark {

    @Autowired
    ProcessEngine engine;
    @Autowired
    FilterService filters;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestRestTemplate http;

    @Test
    void measure() throws Exception {
        String only = System.getProperty("bench.only", "");
        if (only.isEmpty()) {
            start();
        }
        if (!only.equals("tasklist")) {
            postMortems();
            memory();
        }
        tasklist();
    }

    /** A java of its own with the classes of test-run: with an empty database, then with the one it left. */
    private void start() throws IOException, InterruptedException {
        say("start of test-run, empty database", seconds(Start.millis(true)));
        say("start of test-run, database of an earlier run", seconds(Start.millis(false)));
        say("the same once more", seconds(Start.millis(false)));
    }

    private void postMortems() throws Exception {
        EngineWalk walk = new EngineWalk(engine);
        threads(walk, 2, 200);
        long statements = Counting.STATEMENTS.get();
        long commits = Counting.COMMITS.get();
        int tasks = walk.once();
        say("one post-mortem", "%d tasks, %d SQL statements, %d commits".formatted(tasks,
            Counting.STATEMENTS.get() - statements, Counting.COMMITS.get() - commits));
        for (int round = 1; round <= 2; round++) {
            double one = threads(walk, 1, 200);
            double two = threads(walk, 2, 400);
            say("post-mortems per second, round " + round,
                "%.1f with one thread, %.1f with two (ratio %.2f)".formatted(one, two, two / one));
        }
    }

    private double threads(EngineWalk walk, int threads, int count) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            work.add(() -> {
                for (int turn = 0; turn < count / threads; turn++) {
                    walk.once();
                }
                return null;
            });
        }
        for (Future<Void> done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private void memory() throws IOException {
        System.gc();
        say("resident memory after 1,401 post-mortems, -Xmx512m", Files.readAllLines(Path.of("/proc/self/status"))
            .stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElse("not known on this system"));
    }

    /** As Tasklist asks: with the session of somebody who has logged in. */
    private void tasklist() throws IOException, InterruptedException {
        HttpClient browser = logIn();
        String definition = engine.getRepositoryService().createProcessDefinitionQuery()
            .processDefinitionKey("meeting").latestVersion().singleResult().getId();
        int open = 0;
        for (int goal : new int[] {1_000, 5_000, 20_000}) {
            for (; open < goal; open++) {
                engine.getRuntimeService().startProcessInstanceById(definition, "PM-2001-" + (10_000 + open),
                    Map.of("severity", "high", "due", new Date(), "waiverDays", 3, "pass", 1,
                        "participants", List.of("security", "sysadmins", "management")));
            }
            jdbc.sql("ANALYZE").update();
            for (String filter : List.of("My groups’ tasks", "Late", "All open tasks")) {
                String id = filters.createFilterQuery().filterName(filter).singleResult().getId();
                say("Tasklist, %,d open tasks, %s".formatted(goal, filter), "page %s, count %s".formatted(
                    median("/engine-rest/filter/" + id + "/list?firstResult=0&maxResults=15", browser),
                    median("/engine-rest/filter/" + id + "/count", browser)));
            }
        }
    }

    private String median(String path, HttpClient browser) throws IOException, InterruptedException {
        long[] nanos = new long[11];
        for (int turn = 0; turn < nanos.length; turn++) {
            long begin = System.nanoTime();
            get(browser, path);
            nanos[turn] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return seconds(Duration.ofNanos(nanos[nanos.length / 2]).toMillis());
    }

    private HttpClient logIn() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String token = get(browser, "/login").replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        browser.send(HttpRequest.newBuilder(URI.create(http.getRootUri() + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                "username=facilitator1&password=" + DemoPeople.PASSWORD + "&_csrf=" + token))
            .build(),
            BodyHandlers.discarding());
        return browser;
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
            HttpRequest.newBuilder(URI.create(http.getRootUri() + path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String seconds(long millis) {
        return "%.2f s".formatted(millis / 1e3);
    }

    private static void say(String what, String figure) {
        System.out.printf("BENCH %-55s %s%n", what, figure);
    }
}
