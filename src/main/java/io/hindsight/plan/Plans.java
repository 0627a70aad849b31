package io.hindsight.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** The incident response plan in the record: its versions, and how each post-mortem came to change it or not. */
@Repository
public class Plans {

    /**
     * A draft and its review; the fields of the review are null until there is one.
     *
     * @param number       from 1; a draft that is sent back is followed by another round
     * @param changes      none when the plan was to stay as it is
     * @param keepReason   why it was to stay; null when it was to change
     * @param trainingWish what to train and whom; null when no training is needed
     * @param reasons      why the draft was sent back
     */
    public record Round(int number, List<PlanChange> changes, String keepReason, String trainingWish,
        String draftedBy, Instant draftedAt, Boolean approved, String reasons, String reviewedBy, Instant reviewedAt) {
    }

    private record RoundRow(long id, int round, String keepReason, String trainingWish, String draftedBy,
        Instant draftedAt, Boolean approved, String reasons, String reviewedBy, Instant reviewedAt) {
    }

    private record VersionRow(long id, int major, int minor, int patch, String title, String postMortem, Long draft,
        String draftedBy, String approvedBy, Instant publishedAt) {
    }

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that everybody works by. */
    public PlanVersion inForce() {
        return version(jdbc.sql("SELECT * FROM plan_version ORDER BY major DESC, minor DESC, patch DESC LIMIT 1")
            .query(Rows.as(VersionRow.class)).single());
    }

    /** The version that this post-mortem has published. */
    public Optional<PlanVersion> published(String postMortem) {
        return jdbc.sql("SELECT * FROM plan_version WHERE post_mortem = ?").param(postMortem)
            .query(Rows.as(VersionRow.class)).optional().map(this::version);
    }

    /** All drafts of this post-mortem with their reviews, oldest first. */
    public List<Round> rounds(String postMortem) {
        return jdbc.sql("""
            SELECT * FROM plan_draft LEFT JOIN plan_review ON plan_review.draft = plan_draft.id
            WHERE post_mortem = ? ORDER BY round""").param(postMortem)
            .query(Rows.as(RoundRow.class)).list().stream().map(this::round).toList();
    }

    private PlanVersion version(VersionRow row) {
        return new PlanVersion(row.id, new VersionNumber(row.major, row.minor, row.patch).toString(), row.title,
            row.postMortem, row.draftedBy, row.approvedBy, row.publishedAt,
            row.draft == null ? List.of() : changes(row.draft));
    }

    private Round round(RoundRow row) {
        return new Round(row.round, changes(row.id), row.keepReason, row.trainingWish, row.draftedBy, row.draftedAt,
            row.approved, row.reasons, row.reviewedBy, row.reviewedAt);
    }

    private List<PlanChange> changes(long draft) {
        return jdbc.sql("SELECT number, kind, section, text, reason FROM plan_change WHERE draft = ? ORDER BY number")
            .param(draft).query(Rows.as(PlanChange.class)).list();
    }
}
