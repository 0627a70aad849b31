package io.hindsight.doubt;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final Clock clock;
    private final TransactionTemplate apart;

    Doubts(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps what is asked, whatever becomes of the answers.
     *
     * @param task the engine's id of it
     * @throws Refusal of all that this task was not asked about before
     */
    public void ask(String task, List<Doubt> doubts) {
        List<Fault> asked = doubts.stream().filter(doubt -> isNew(task, doubt)).map(Doubt::asking).toList();
        if (!asked.isEmpty()) {
            throw new Refusal(asked);
        }
    }

    private boolean isNew(String task, Doubt doubt) {
        return requireNonNull(apart.execute(status -> jdbc.sql("""
            INSERT INTO doubted_answer (task, field, answer, asked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
            .params(task, doubt.asking().field(), doubt.answer(), Rows.now(clock)).update() == 1));
    }
}
