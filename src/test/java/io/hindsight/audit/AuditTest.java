package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.directory.Login;

@EngineTest
class AuditTest {

    @Autowired
    Audit audit;
    @Autowired
    AuditLog log;
    @Autowired
    Login login;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    Actors actors;
    @Autowired
    Clock clock;
    @Autowired
    JdbcConnectionDetails connection;

    private final String about = UUID.randomUUID().toString();

    @Test
    void a_row_tells_who_did_what_under_which_name() {
        login.begin("facilitator1", List.of());
        try {
            audit.note(AuditKind.JOB_CHANGED, about, Map.of("retries", "3", "operation", "SetJobRetries"));
        } finally {
            login.end();
        }
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.actor()).isEqualTo("facilitator1");
            assertThat(row.actorName()).isEqualTo("Facilitators 1");
            assertThat(row.kind()).isEqualTo("job-changed");
            assertThat(row.details()).isEqualTo("{\"operation\":\"SetJobRetries\",\"retries\":\"3\"}");
        });
    }

    @Test
    void what_is_undone_leaves_no_row() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            audit.note(AuditKind.JOB_CHANGED, about, Map.of());
            transaction.setRollbackOnly();
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void what_is_noted_in_a_transaction_comes_with_it_and_not_before() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            audit.note(AuditKind.JOB_CHANGED, about, Map.of());
            audit.note(AuditKind.JOB_CHANGED, about, Map.of());
            assertThat(rows()).isEmpty();
        });
        assertThat(rows()).hasSize(2);
    }

    @Test
    void what_is_noted_while_the_transaction_can_only_read_is_kept_at_once() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(transaction -> audit.note(AuditKind.RECORD_READ, about, Map.of()));
        assertThat(rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit SET actor = 'nobody'", "DELETE FROM audit", "TRUNCATE audit",
        "UPDATE audit SET actor = 'nobody' WHERE false"})
    void nothing_is_changed_or_deleted(String attempt) {
        audit.note(AuditKind.JOB_CHANGED, about, Map.of());
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("never changed");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void what_no_database_can_hold_is_kept_as_far_as_it_goes() {
        audit.note(AuditKind.JOB_CHANGED, about, Map.of("odd", "a\0b\uD800c" + "x".repeat(5_000)));
        assertThat(rows()).singleElement()
            .satisfies(row -> assertThat(row.details()).contains("a\uFFFDb?c").hasSizeLessThan(1_100));
        assertThat(Verifier.check(log, new Chain(null)).fault()).isEmpty();
    }

    @Test
    void writers_at_the_same_moment_form_one_chain_without_gaps() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers =
                IntStream.range(0, 8).<Callable<Void>>mapToObj(number -> this::write).toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).hasSize(8 * 180);
        assertThat(Verifier.check(log, new Chain(log.head().orElseThrow())).fault()).isEmpty();
    }

    /**
     * Another application on the same database: with connections, transactions and a lock of its own, if it had one.
     */
    @Test
    void two_nodes_that_write_at_once_keep_one_chain() throws Exception {
        DriverManagerDataSource other = new DriverManagerDataSource(connection.getJdbcUrl(), connection.getUsername(),
            connection.getPassword());
        Audit node =
            new Audit(new AuditLog(JdbcClient.create(other)), actors, clock, new JdbcTransactionManager(other));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> writers = Stream.of(audit, node, audit, node).<Callable<Void>>map(one -> () -> {
                IntStream.range(0, 100).forEach(row -> one.note(AuditKind.JOB_CHANGED, about, Map.of()));
                return null;
            }).toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).hasSize(400);
        assertThat(Verifier.check(log, new Chain(log.head().orElseThrow())).fault()).isEmpty();
    }

    /** 200 rows in transactions of two, every tenth of which is undone. */
    private Void write() {
        for (int round = 0; round < 100; round++) {
            boolean undone = round % 10 == 9;
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                audit.note(AuditKind.JOB_CHANGED, about, Map.of());
                jdbc.sql("SELECT count(*) FROM audit").query(Long.class).single();
                audit.note(AuditKind.VARIABLE_CHANGED, about, Map.of());
                if (undone) {
                    transaction.setRollbackOnly();
                }
            });
        }
        return null;
    }

    private List<AuditRow> rows() {
        return jdbc.sql("SELECT * FROM audit WHERE about = ? ORDER BY number").param(about).query(AuditLog::row).list();
    }
}
