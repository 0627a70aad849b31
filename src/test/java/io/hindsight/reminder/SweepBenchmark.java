package io.hindsight.reminder;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import io.hindsight.DemoPeople;
import io.hindsight.HindsightApplication;
import io.hindsight.bench.BenchDatabase;
import io.hindsight.bench.Counting;
import io.hindsight.notification.SwitchedPost;

/** Prints what a sweep over many open tasks costs. */
@SpringBootTest(classes = HindsightApplication.class, webEnvironment = WebEnvironment.MOCK,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({BenchDatabase.class, DemoPeople.class, Counting.class, SwitchedPost.class})
class SweepBenchmark {

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskSweep sweep;
    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() {
        String only = System.getProperty("bench.only", "");
        if (only.isEmpty() || only.equals("sweep")) {
            sweeps();
        }
    }

    private void sweeps() {
        String task = engine.getRuntimeService().startProcessInstanceByKey("meeting", "PM-2001-10000",
            Map.of("severity", "high", "due", new Date(System.currentTimeMillis() + 9_000_000_000L), "waiverDays", 3,
                "pass", 1,
                "participants", List.of("security")))
            .getId();
        long open = 1;
        for (int goal : new int[] {2_000, 10_000}) {
            open = copy(task, open, goal);
            becomeDue(1_000, goal);
            long statements = Counting.STATEMENTS.get();
            double time = seconds(sweep::sweep);
            say("sweep, %,d open tasks of which 1,000 have become due".formatted(goal),
                "%d SQL statements, %.2f s".formatted(Counting.STATEMENTS.get() - statements, time));
        }
        for (int goal : new int[] {10_000, 100_000}) {
            open = copy(task, open, goal);
            double[] times = new double[7];
            for (int turn = 0; turn < times.length; turn++) {
                times[turn] = seconds(sweep::sweep);
            }
            Arrays.sort(times);
            say("sweep without news, %,d open tasks".formatted(goal), "%.3f s".formatted(times[3]));
        }
    }

    /** More tasks of the same kind, each of which has been told to its assignee. */
    private long copy(String instance, long from, long to) {
        for (String table : List.of("act_ru_execution", "act_ru_task")) {
            List<String> columns = jdbc.sql("""
                SELECT column_name FROM information_schema.columns
                WHERE table_name = ? ORDER BY ordinal_position""").param(table).query(String.class).list();
            String values = String.join(", ", columns.stream().map(column -> switch (column) {
                case "id_", "proc_inst_id_", "root_proc_inst_id_", "execution_id_" -> "'copy-' || n";
                case "parent_id_", "act_inst_id_", "super_exec_" -> "NULL";
                case "assignee_" -> "'facilitator1'";
                case "business_key_" -> "'PM-2001-10000'";
                default -> column;
            }).toList());
            String where =
                table.equals("act_ru_execution") ? "id_ = :id AND proc_inst_id_ = id_" : "proc_inst_id_ = :id";
            jdbc.sql(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + table
                    + ", generate_series(:from, :to) AS n WHERE " + where)
                .param("id", instance).param("from", from).param("to", to - 1).update();
        }
        jdbc.sql("""
            INSERT INTO notice (id, recipient, kind, reason, task, content, created_at, sent_at)
            SELECT gen_random_uuid(), 'facilitator1', 'task', 'task:copy-' || n || ':facilitator1', 'copy-' || n, '{}', now(), now()
            FROM generate_series(?, ?) AS n""").params(from, to - 1).update();
        for (String table : List.of("act_ru_execution", "act_ru_task", "notice")) {
            jdbc.sql("VACUUM ANALYZE " + table).update();
        }
        return to;
    }

    private void becomeDue(int count, int open) {
        jdbc.sql("UPDATE act_ru_task SET due_date_ = now()::timestamp - interval '1 minute' WHERE id_ IN ("
            + "SELECT id_ FROM act_ru_task WHERE id_ LIKE 'copy-%' AND due_date_ > now()::timestamp ORDER BY id_ LIMIT ?)")
            .param(count).update();
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String what, String figure) {
        System.out.printf("BENCH %-60s %s%n", what, figure);
    }
}
