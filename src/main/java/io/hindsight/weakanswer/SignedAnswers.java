package io.hindsight.weakanswer;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** What management has signed of root causes that are answered by nothing that is more than weak. */
@Repository
public class SignedAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of this post-mortem, oldest first. */
    public List<WeakAnswer> of(String postMortem) {
        return jdbc.sql("""
            SELECT cause, statement, reason, signed_by, signed_at FROM weak_answer WHERE post_mortem = ?
            ORDER BY id""").param(postMortem).query(Rows.as(WeakAnswer.class)).list();
    }

    /** @throws Refusal when this person has proposed what is weak */
    void sign(String postMortem, List<WeakCause> causes, String reason, String by) {
        causes.forEach(cause -> {
            refuseProposer(cause, by);
            jdbc.sql("""
                INSERT INTO weak_answer (post_mortem, cause, statement, reason, signed_by, signed_at)
                VALUES (?, ?, ?, ?, ?, ?)""")
                .params(postMortem, cause.number(), cause.statement(), reason, by, Rows.now(clock)).update();
        });
    }

    /** @throws Refusal when this person has proposed an action that answers this cause */
    static void refuseProposer(WeakCause cause, String person) {
        if (cause.proposers().contains(person)) {
            throw new Refusal("refused.weak.proposer");
        }
    }
}
