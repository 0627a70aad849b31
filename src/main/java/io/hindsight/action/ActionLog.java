package io.hindsight.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.action.Ruling.Way;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** Writes what becomes of actions. Rounds are kept: an action that is not verified is implemented once more. */
@Repository
public class ActionLog {

    /** What was done, and what shows it. */
    record Implementation(String whatWasDone, String evidence, @Nullable String evidenceLink) {
    }

    /** What the verifier found; reasons are left out when it is verified. */
    record Verification(String howChecked, boolean verified, @Nullable String reasons) {

        Verification {
            reasons = verified ? null : reasons;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal when this person has proposed it, or the risk would come back at once */
    public void decide(long action, Ruling ruling, String by) {
        ruling.check(proposer(action), by, LocalDate.now(clock));
        keep(action, ruling, by);
    }

    /** Keeps that these are approved by who has proposed them, in one step, which the caller has to be allowed to. */
    public void agree(List<Long> actions, String by) {
        actions.forEach(action -> keep(action, new Ruling(Way.APPROVE, null, null), by));
    }

    private void keep(long action, Ruling ruling, String by) {
        jdbc.sql("""
            INSERT INTO action_decision (action, round, decision, reasons, accepted_until, decided_by, decided_at)
            SELECT ?, count(*) + 1, ?, ?, ?::date, ?, ? FROM action_decision WHERE action = ?""")
            .params(action, ruling.decision().code(), ruling.reasons(), ruling.acceptedUntil(), by, Rows.now(clock),
                action)
            .update();
    }

    /** @throws Refusal when this person has proposed the action, since they cannot decide on it */
    public void refuseProposer(long action, String person) {
        Ruling.refuseProposer(proposer(action), person);
    }

    /** @throws Refusal when the one who is to verify it has implemented it, since nobody could verify it then */
    void implement(long action, Implementation implementation, String by) {
        refuseVerifier(action, by);
        refuseAgreeing(action, by);
        jdbc.sql("""
            INSERT INTO implementation (action, round, what_was_done, evidence, evidence_link, implemented_by,
                                        implemented_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ? FROM implementation WHERE action = ?""")
            .params(action, implementation.whatWasDone(), implementation.evidence(), implementation.evidenceLink(),
                by, Rows.now(clock), action)
            .update();
    }

    /** @throws Refusal when this person is to verify the action, since nobody could verify it then */
    void refuseVerifier(long action, String person) {
        if (jdbc.sql("SELECT count(*) FROM action WHERE id = ? AND verifier = ?").params(action, person)
            .query(Integer.class).single() > 0) {
            throw new Refusal("refused.action.verifier");
        }
    }

    /** @throws Refusal when this person has proposed it and approved it themself */
    void refuseAgreeing(long action, String person) {
        if (jdbc.sql("""
            SELECT count(*) FROM action JOIN action_decision ON action_decision.action = action.id
            WHERE action.id = ? AND decision = 'approve' AND decided_by = proposed_by AND proposed_by = ?""")
            .params(action, person).query(Integer.class).single() > 0) {
            throw new Refusal("refused.action.agreed");
        }
    }

    /** @throws Refusal when this person has implemented the action, in whichever round */
    void refuseImplementer(long action, String person) {
        if (jdbc.sql("SELECT count(*) FROM implementation WHERE action = ? AND implemented_by = ?")
            .params(action, person).query(Integer.class).single() > 0) {
            throw new Refusal("refused.action.implementer");
        }
    }

    /** @throws Refusal when the verifier has implemented it */
    void verify(long action, Verification verification, String by) {
        refuseImplementer(action, by);
        jdbc.sql("""
            INSERT INTO verification (action, round, how_checked, verified, reasons, verified_by, verified_at)
            SELECT ?, max(round), ?, ?, ?, ?, ? FROM implementation WHERE action = ?""")
            .params(action, verification.howChecked(), verification.verified(), verification.reasons(), by,
                Rows.now(clock),
                action)
            .update();
    }

    /**
     * Has the open actions of a post-mortem that ends go no further, in the caller's transaction.
     *
     * @param staying ids of those that go on
     */
    void drop(String postMortem, Collection<Long> staying) {
        jdbc.sql("""
            UPDATE action SET dropped_at = :now WHERE post_mortem = :postMortem AND id <> ALL (:staying)
              AND NOT EXISTS (SELECT FROM verification WHERE verification.action = action.id AND verified)
              AND coalesce((SELECT decision FROM action_decision WHERE action_decision.action = action.id
                            ORDER BY round DESC LIMIT 1), 'approve') = 'approve'""")
            .param("now", Rows.now(clock)).param("postMortem", postMortem)
            .param("staying", staying.toArray(Long[]::new)).update();
    }

    private String proposer(long action) {
        return jdbc.sql("SELECT proposed_by FROM action WHERE id = ?").param(action).query(String.class).single();
    }
}
