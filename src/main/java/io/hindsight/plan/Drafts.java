package io.hindsight.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;

/** Drafts of changes and their reviews. Rounds are kept: a draft that is sent back is followed by another one. */
@Repository
class Drafts {

    private record Latest(long id, String draftedBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Draft record(String postMortem, Draft draft, String by) {
        long id = jdbc.sql("""
            INSERT INTO plan_draft (post_mortem, round, base, keep_reason, training_wish, drafted_by, drafted_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ? FROM plan_draft WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, draft.base(), draft.keepReason(), draft.trainingWish(), by, now(), postMortem)
            .query(Long.class).single();
        for (PlanChange change : draft.changes()) {
            jdbc.sql("INSERT INTO plan_change (draft, number, kind, section, text, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, change.number(), change.kind(), change.section(), change.text(), change.reason()).update();
        }
        return draft;
    }

    /**
     * Keeps what management says to the latest draft.
     *
     * @param reasons why it is sent back; left out when it is approved
     * @throws Refusal when the reviewer has drafted it
     */
    void review(String postMortem, boolean approved, String reasons, String by) {
        Latest draft = jdbc.sql("""
            SELECT id, drafted_by FROM plan_draft WHERE post_mortem = ? ORDER BY round DESC LIMIT 1""")
            .param(postMortem).query(Latest.class).single();
        if (draft.draftedBy().equals(by)) {
            throw new Refusal("You have drafted these changes. Somebody else has to approve them.");
        }
        jdbc.sql("INSERT INTO plan_review (draft, approved, reasons, reviewed_by, reviewed_at) VALUES (?, ?, ?, ?, ?)")
            .params(draft.id(), approved, approved ? null : reasons, by, now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
