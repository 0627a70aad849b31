package io.hindsight.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.zaxxer.hikari.HikariDataSource;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.doubt.Doubts.Doubt;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Fault;

@EngineTest
class DoubtsTest {

    private static final Doubt SUNDAY =
        new Doubt("2027-04-04", new Fault("dueOn", "refused.due-date.doubt", "Sunday", "Monday"));

    @Autowired
    Doubts doubts;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    JdbcConnectionDetails database;
    @Autowired
    PlatformTransactionManager transactions;

    JdbcClient written;
    String reference;
    String task;

    @BeforeEach
    void anOpenTask() {
        written = jdbc;
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
    }

    @Test
    void an_unlikely_answer_is_refused_once_though_nothing_else_of_its_transaction_is_kept() {
        assertThatThrownBy(() -> ask(task)).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("SELECT count(*) FROM incident WHERE key = ?").param(task).query(Integer.class).single())
            .isZero();
        ask(task);
        assertThat(jdbc.sql("SELECT count(*) FROM incident WHERE key = ?").param(task).query(Integer.class).single())
            .isOne();
    }

    @Test
    void what_was_asked_ends_with_its_task_however_that_ends() {
        assertThatThrownBy(() -> ask(task)).isInstanceOf(Refusal.class);
        assertThat(asked()).isOne();
        stages.complete(reference, "Schedule meeting", "facilitator1",
            Map.of("scheduledFor", "2030-12-02T10:00", "minutes", 60, "place", "Room", "agenda", "Why"));
        assertThat(asked()).isZero();
        anOpenTask();
        assertThatThrownBy(() -> ask(task)).isInstanceOf(Refusal.class);
        runtime.deleteProcessInstances(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list()
            .stream().map(one -> one.getId()).toList(), "tested", true, true, true);
        assertThat(asked()).isZero();
    }

    @Test
    void of_a_task_that_is_not_there_yet_or_any_more_nothing_is_kept() {
        task = "none";
        assertThatThrownBy(() -> ask(task)).isInstanceOf(Refusal.class);
        assertThat(asked()).isZero();
    }

    @Test
    void asking_waits_for_no_second_connection() {
        try (HikariDataSource one = new HikariDataSource()) {
            one.setJdbcUrl(database.getJdbcUrl());
            one.setUsername(database.getUsername());
            one.setPassword(database.getPassword());
            one.setMaximumPoolSize(1);
            one.setConnectionTimeout(2_000);
            doubts = new Doubts(JdbcClient.create(one), new JdbcTemplate(one), Clock.systemUTC());
            transactions = new JdbcTransactionManager(one);
            written = JdbcClient.create(one);
            assertThatThrownBy(() -> ask(task)).isInstanceOf(Refusal.class);
            ask(task);
        }
        assertThat(asked()).isOne();
    }

    /** In a transaction that writes something else, too. */
    private void ask(String about) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            written.sql("""
                INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original)
                VALUES ('doubt', ?, 'T', 'S', 'high', 'amber', false, 'native', '{}')""").param(about).update();
            doubts.ask(about, List.of(SUNDAY));
        });
    }

    private int asked() {
        return jdbc.sql("SELECT count(*) FROM doubted_answer WHERE task = ?").param(task).query(Integer.class).single();
    }
}
