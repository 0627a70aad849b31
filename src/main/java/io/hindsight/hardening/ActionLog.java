package io.hindsight.hardening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;

/** Writes what becomes of actions. Rounds are kept: an action that is not verified is implemented once more. */
@Repository
class ActionLog {

    /** What was done, and what shows it. */
    record Implementation(String whatWasDone, String evidence, String evidenceLink) {
    }

    /** What the verifier found; reasons are left out when it is verified. */
    record Verification(String howChecked, boolean verified, String reasons) {

        Verification {
            reasons = verified ? null : reasons;
        }
    }

    private record Latest(int round, String implementedBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the proposed actions and returns their ids; with a reason for none, just that. */
    List<Long> propose(String postMortem, Proposals proposals, String by) {
        jdbc.sql("""
            INSERT INTO hardening (post_mortem, round, reason, proposed_by, proposed_at)
            SELECT ?, count(*) + 1, ?, ?, ? FROM hardening WHERE post_mortem = ?""")
            .params(postMortem, proposals.noActionReason(), by, now(), postMortem).update();
        List<Long> ids = new ArrayList<>();
        for (Proposal proposal : proposals.actions()) {
            ids.add(jdbc.sql("""
                INSERT INTO action (post_mortem, number, title, kind, what, owner, verifier, due_on, priority,
                                    criterion, proposed_by, proposed_at)
                SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM action WHERE post_mortem = ?
                RETURNING id""")
                .params(postMortem, proposal.title(), proposal.kind(), proposal.what(), proposal.owner(),
                    proposal.verifier(), proposal.dueOn(), proposal.priority(), proposal.criterion(), by, now(),
                    postMortem)
                .query(Long.class).single());
        }
        return ids;
    }

    /** @throws Refusal when the one who is to verify it has implemented it, since nobody could verify it then */
    void implement(long action, Implementation implementation, String by) {
        if (jdbc.sql("SELECT count(*) FROM action WHERE id = ? AND verifier = ?").params(action, by)
            .query(Integer.class).single() > 0) {
            throw new Refusal("You are to verify this action. Somebody else has to implement it.");
        }
        jdbc.sql("""
            INSERT INTO implementation (action, round, what_was_done, evidence, evidence_link, implemented_by,
                                        implemented_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ? FROM implementation WHERE action = ?""")
            .params(action, implementation.whatWasDone(), implementation.evidence(), implementation.evidenceLink(),
                by, now(), action)
            .update();
    }

    /** @throws Refusal when the verifier has implemented it */
    void verify(long action, Verification verification, String by) {
        Latest latest = jdbc.sql("""
            SELECT round, implemented_by FROM implementation WHERE action = ? ORDER BY round DESC LIMIT 1""")
            .param(action).query(Latest.class).single();
        if (latest.implementedBy().equals(by)) {
            throw new Refusal("You have implemented this action. Somebody else has to verify it.");
        }
        jdbc.sql("""
            INSERT INTO verification (action, round, how_checked, verified, reasons, verified_by, verified_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
            .params(action, latest.round(), verification.howChecked(), verification.verified(),
                verification.reasons(), by, now())
            .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
