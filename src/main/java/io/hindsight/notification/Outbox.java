package io.hindsight.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.engine.Rows;

/** What the engine's queue has to deliver, and who is delivering it. */
@Repository
class Outbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate inside;
    private final TransactionTemplate outside;

    Outbox(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.inside = new TransactionTemplate(transactions);
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /**
     * Those that wait for the next letter to their reader, oldest first. News of the plan goes with a digest that waits
     * too, or alone after some weeks.
     *
     * @param latest what has come by then waits no longer
     */
    List<StoredNotice> waiting(Instant latest) {
        return jdbc.sql("""
            SELECT * FROM waiting_notice AS told WHERE kind <> 'plan-version' OR created_at <= ? OR EXISTS (
                SELECT FROM waiting_notice AS digest WHERE digest.recipient = told.recipient AND digest.kind = 'digest')
            ORDER BY created_at, content ->> 'due', id""").param(Rows.time(latest)).query(StoredNotice::of).list();
    }

    /** Notes which process delivers which of the notices, which are in the same order. */
    void deliveredBy(List<Notice> notices, List<String> processes) {
        jdbc.sql("""
            UPDATE notice SET process = told.process
            FROM unnest(?::uuid[], ?::text[]) AS told (id, process) WHERE notice.id = told.id""")
            .params(notices.stream().map(Notice::id).toArray(UUID[]::new), processes.toArray(String[]::new)).update();
    }

    private record Waiting(String process, UUID notice) {
    }

    /** The notices that these processes deliver; a process that delivers none is not among the keys. */
    Map<String, UUID> of(Collection<String> processes) {
        return jdbc.sql("SELECT process, id AS notice FROM notice WHERE process = ANY(?)")
            .param(processes.toArray(String[]::new)).query(Rows.as(Waiting.class)).list().stream()
            .collect(Collectors.toMap(Waiting::process, Waiting::notice));
    }

    /** The notice that this process delivers. */
    UUID of(String process) {
        return jdbc.sql("SELECT id FROM notice WHERE process = ?").param(process).query(UUID.class).single();
    }

    /**
     * Does something with those notices that nobody else does it with at this moment, on this node or another, and
     * keeps others from them meanwhile. The work is done outside any transaction.
     */
    <T> T holding(Collection<UUID> ids, Function<Set<UUID>, T> work) {
        return inside.execute(status -> {
            Set<UUID> held = Set.copyOf(jdbc.sql("""
                SELECT id FROM unnest(?::uuid[]) AS asked (id)
                WHERE pg_try_advisory_xact_lock(hashtextextended(id::text, 0))""").param(ids.toArray(UUID[]::new))
                .query(UUID.class).list());
            return outside.execute(paused -> work.apply(held));
        });
    }
}
