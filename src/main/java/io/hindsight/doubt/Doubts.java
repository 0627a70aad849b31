package io.hindsight.doubt;

import java.time.Clock;
import java.util.List;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.text.Fault;

/** Asks once whether an unlikely answer is meant: it is refused, and taken when it is given again. */
@Repository
public class Doubts {

    /**
     * An answer that is in doubt.
     *
     * @param answer as it is given
     * @param asking the sentence that asks, and the field that it asks about
     */
    public record Doubt(String answer, Fault asking) {
    }

    private final JdbcClient jdbc;
    private final JdbcOperations connections;
    private final Clock clock;

    Doubts(JdbcClient jdbc, JdbcOperations connections, Clock clock) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Keeps what is asked, whatever becomes of the answers, in the caller's transaction and after it.
     *
     * @param task the engine's id of it; with it ends what was asked
     * @throws Refusal of all that this task was not asked about before
     */
    public void ask(String task, List<Doubt> doubts) {
        List<Doubt> asked = doubts.stream().filter(doubt -> isNew(task, doubt)).toList();
        if (!asked.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    keep(task, asked);
                }
            });
            throw new Refusal(asked.stream().map(Doubt::asking).toList());
        }
    }

    private boolean isNew(String task, Doubt doubt) {
        return jdbc
            .sql("SELECT NOT EXISTS (SELECT FROM doubted_answer WHERE task = ? AND field = ? AND answer = ?)")
            .params(task, doubt.asking().field(), doubt.answer()).query(Boolean.class).single();
    }

    /**
     * By the connection of the transaction that is over: a second one might be waited for by those who hold the first.
     */
    private void keep(String task, List<Doubt> asked) {
        try {
            asked.forEach(doubt -> jdbc
                .sql(
                    """
                INSERT INTO doubted_answer (task, field, answer, asked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(task, doubt.asking().field(), doubt.answer(), Rows.now(clock)).update());
            connections.execute((ConnectionCallback<Boolean>) connection -> {
                connection.commit();
                return true;
            });
        } catch (DataIntegrityViolationException ended) {
            // Nobody is asked about a task that is not there any more, or was never kept.
            return;
        }
    }
}
