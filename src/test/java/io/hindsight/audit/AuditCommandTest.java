package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import io.hindsight.EngineTest;
import io.hindsight.audit.AuditLog.ChainHead;

/** On a copy of the audit, as somebody has it who owns the database. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandTest {

    @Autowired
    Audit audit;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    JdbcConnectionDetails connection;
    @Autowired
    ScheduledTaskHolder schedule;

    private ChainHead head;
    private String said;

    @BeforeEach
    void copy() {
        audit.keep(Rows.entries(1_500));
        jdbc.sql("CREATE SCHEMA stolen").update();
        jdbc.sql("CREATE TABLE stolen.audit AS SELECT * FROM public.audit").update();
        head = jdbc.sql("SELECT number, hash FROM stolen.audit ORDER BY number DESC LIMIT 1")
            .query((row, index) -> new ChainHead(row.getLong(1), row.getString(2))).single();
    }

    @AfterEach
    void drop() {
        jdbc.sql("DROP SCHEMA stolen CASCADE").update();
    }

    @Test
    void what_is_whole_is_said_to_be_whole() {
        assertThat(verify(head)).isZero();
        assertThat(said).startsWith("The audit is whole, to row " + head.number() + ":" + head.hash());
    }

    @Test
    void the_first_wrong_row_is_named() {
        jdbc.sql("UPDATE stolen.audit SET actor = 'somebody' WHERE number IN (?, ?)")
            .params(head.number() - 2, head.number())
            .update();
        assertThat(verify(null)).isEqualTo(1);
        assertThat(said).startsWith("Row " + (head.number() - 2) + " is not what");
    }

    @Test
    void a_cut_tail_shows_by_the_head_in_the_log() {
        jdbc.sql("DELETE FROM stolen.audit WHERE number > ?").param(head.number() - 3).update();
        assertThat(verify(null)).isZero();
        assertThat(verify(head)).isEqualTo(1);
        assertThat(said).startsWith("Row " + (head.number() - 2) + " is missing");
    }

    /** All that the log knows is the line that is written each midnight. */
    @Test
    void a_cut_tail_shows_by_the_head_that_was_written_to_the_log_at_midnight(CapturedOutput log) {
        String earlier = log.getAll();
        schedule.getScheduledTasks().stream().map(ScheduledTask::getTask)
            .filter(task -> task instanceof CronTask cron && cron.getExpression().equals("0 0 0 * * *"))
            .forEach(task -> task.getRunnable().run());
        Matcher line = Pattern.compile("The audit ends with row (\\d+:[0-9a-f]{64})")
            .matcher(log.getAll().substring(earlier.length()));
        assertThat(line.find()).isTrue();
        ChainHead known = new ChainHead(Long.parseLong(line.group(1).split(":")[0]), line.group(1).split(":")[1]);
        assertThat(known).isEqualTo(head);
        jdbc.sql("DELETE FROM stolen.audit WHERE number = ?").param(head.number()).update();
        assertThat(verify(null)).isZero();
        assertThat(verify(known)).isEqualTo(1);
    }

    @Test
    void an_export_is_checked_without_a_database(@TempDir Path folder) throws Exception {
        Path export = folder.resolve("audit.jsonl");
        List<String> lines = new ArrayList<>(Rows.chain(50).stream().map(AuditLine::of).toList());
        Files.write(export, lines);
        assertThat(run("--hindsight.audit.verify=" + export)).isZero();
        lines.remove(20);
        Files.write(export, lines);
        assertThat(run("--hindsight.audit.verify=" + export)).isEqualTo(1);
        assertThat(said).startsWith("Row 21 is missing");
    }

    @Test
    void what_cannot_be_looked_at_is_not_said_to_be_whole() {
        assertThat(run("--hindsight.audit.verify=/no/such/file")).isEqualTo(2);
        assertThat(run("--hindsight.audit.verify", "--hindsight.audit.head=7")).isEqualTo(2);
    }

    private int verify(ChainHead known) {
        String url = connection.getJdbcUrl();
        List<String> arguments =
            new ArrayList<>(List.of("--hindsight.audit.verify", "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.url=" + url + (url.contains("?") ? "&" : "?") + "currentSchema=stolen"));
        if (known != null) {
            arguments.add("--hindsight.audit.head=" + known.number() + ":" + known.hash());
        }
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = AuditCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
