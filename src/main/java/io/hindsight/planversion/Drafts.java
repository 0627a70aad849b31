package io.hindsight.planversion;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;

/** Drafts of changes and their reviews. Rounds are kept: a draft that is sent back is followed by another one. */
@Repository
public class Drafts {

    private record Latest(long id, String draftedBy) {
    }

    private record ApprovedRow(long id, long base, String trainingWish, String draftedBy, String reviewedBy) {
    }

    /** The latest draft, which management has approved; it has no id when it came as a file. */
    public record Approved(@Nullable Long id, long base, @Nullable String trainingWish, String draftedBy,
        @Nullable String reviewedBy,
        List<PlanChange> changes) {

        public List<ChangeKind> kinds() {
            return changes.stream().map(PlanChange::kind).toList();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mergedWith id of the version that this round was brought together with; null for any other round */
    public PlanDraft record(String postMortem, PlanDraft draft, @Nullable Long mergedWith, String by) {
        long id = jdbc.sql("""
            INSERT INTO plan_draft (post_mortem, round, base, keep_reason, training_wish, merged_with, drafted_by, drafted_at)
            SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ? FROM plan_draft WHERE post_mortem = ?
            RETURNING id""")
            .params(postMortem, draft.base(), draft.keepReason(), draft.trainingWish(), mergedWith, by, Rows.now(clock),
                postMortem)
            .query(Long.class).single();
        for (PlanChange change : draft.changes()) {
            jdbc.sql("""
                INSERT INTO plan_change (draft, number, kind, section, text, reason, target, phase, owner, lessons)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, change.number(), change.kind().code(), change.section(), change.text(), change.reason(),
                    change.target(), change.phase(), change.owner(), change.lessons().toArray(Long[]::new))
                .update();
        }
        return draft;
    }

    /**
     * Keeps what management says to the latest draft.
     *
     * @param reasons why it is sent back; left out when it is approved
     * @throws Refusal when the reviewer has drafted it
     */
    public void review(String postMortem, boolean approved, @Nullable String reasons, String by) {
        refuseDrafter(postMortem, by);
        jdbc.sql("INSERT INTO plan_review (draft, approved, reasons, reviewed_by, reviewed_at) VALUES (?, ?, ?, ?, ?)")
            .params(latest(postMortem).id(), approved, approved ? null : reasons, by, Rows.now(clock)).update();
    }

    /** @throws Refusal when this person has made the latest draft, since somebody else has to look at it */
    public void refuseDrafter(String postMortem, String person) {
        if (latest(postMortem).draftedBy().equals(person)) {
            throw new Refusal("refused.change.drafter");
        }
    }

    private Latest latest(String postMortem) {
        return jdbc.sql("SELECT id, drafted_by FROM plan_draft WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(Latest.class).single();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when no draft was approved */
    public Approved approved(String postMortem) {
        ApprovedRow row = jdbc.sql("""
            SELECT id, base, training_wish, drafted_by, reviewed_by
            FROM plan_draft JOIN plan_review ON plan_review.draft = plan_draft.id
            WHERE post_mortem = ? AND approved ORDER BY round DESC LIMIT 1""").param(postMortem)
            .query(Rows.as(ApprovedRow.class)).single();
        return new Approved(row.id, row.base, row.trainingWish, row.draftedBy, row.reviewedBy, changes(row.id));
    }

    /** The changes of one draft; a section that was added has its number once it is published. */
    List<PlanChange> changes(long draft) {
        return jdbc.sql("""
            SELECT change.number, change.kind, change.section, change.text, change.reason,
                coalesce(change.target, placed.number) AS target, change.phase, change.owner, change.lessons
            FROM plan_change change
            LEFT JOIN plan_version version ON version.draft = change.draft
            LEFT JOIN plan_section placed ON placed.version = version.id AND placed.change = change.number
            WHERE change.draft = ? ORDER BY change.number""").param(draft).query(Rows.as(PlanChange.class)).list();
    }
}
