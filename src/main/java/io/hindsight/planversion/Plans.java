package io.hindsight.planversion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionDiff;
import io.hindsight.text.Languages;
import io.hindsight.text.Words;

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
     * @param mergedWith   number of the version with which this round settled what both had changed; null for others
     */
    public record DraftRound(int number, List<PlanChange> changes, @Nullable String keepReason,
        @Nullable String trainingWish, String draftedBy, Instant draftedAt, @Nullable Boolean approved,
        @Nullable String reasons, @Nullable String reviewedBy, @Nullable Instant reviewedAt,
        @Nullable String mergedWith) {
    }

    private record RoundRow(long id, int round, String keepReason, String trainingWish, String draftedBy,
        Instant draftedAt, Boolean approved, String reasons, String reviewedBy, Instant reviewedAt,
        String mergedNumber) {
    }

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Versions versions;
    private final Sections sections;
    private final Languages languages;

    Plans(JdbcClient jdbc, Drafts drafts, Versions versions, Sections sections, Languages languages) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.versions = versions;
        this.sections = sections;
        this.languages = languages;
    }

    /** The version that everybody works by, as this reader may know it. */
    public PlanVersion inForce(String reader) {
        return versions.inForce(reader);
    }

    /** All versions, newest first, as this reader may know them. */
    public List<PlanVersion> versions(String reader) {
        return versions.all(reader);
    }

    public Optional<PlanVersion> version(String number, String reader) {
        return versions.find(number, reader);
    }

    /** As everybody may know it, for what many read. */
    public PlanVersion inForce() {
        return versions.inForce(Versions.EVERYBODY);
    }

    /** As everybody may know it, for what many read. */
    public PlanVersion version(long id) {
        return versions.get(id, Versions.EVERYBODY);
    }

    /** The version that this post-mortem has published last, for who may know it. */
    public Optional<PlanVersion> published(String postMortem) {
        return versions.published(postMortem);
    }

    /** What this version says, by number. */
    public List<Section> sections(PlanVersion version) {
        return List.copyOf(sections.at(version.id()).values());
    }

    public PlanVersion.Heading heading(PlanVersion version) {
        return sections.heading(version.id());
    }

    /** The whole version as one file. */
    public PlanDocument document(PlanVersion version) {
        PlanVersion.Heading heading = heading(version);
        return new PlanDocument(heading.title(), version.number(),
            LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC).toString(), heading.language(),
            sections(version));
    }

    /** What this version changed, section by section, for the one who asks; the first version adds everything. */
    public List<SectionDiff> diff(PlanVersion version) {
        return PlanDiff.of(sections.at(version.id() - 1), sections.at(version.id()), Words.ofReader());
    }

    /** The same as a unified diff of the whole plan; empty when nothing differs. */
    public String unifiedDiff(PlanVersion version) {
        return PlanDiff.unified("plan before " + version.number(), sections.at(version.id() - 1),
            "plan " + version.number(), sections.at(version.id()), Words.ofReader());
    }

    /** All drafts of this post-mortem with their reviews, oldest first. */
    public List<DraftRound> rounds(String postMortem) {
        return jdbc.sql("""
            SELECT plan_draft.id, round, keep_reason, training_wish, plan_draft.drafted_by, drafted_at, approved, reasons,
                reviewed_by, reviewed_at, nullif(concat_ws('.', major, minor, patch), '') AS merged_number
            FROM plan_draft LEFT JOIN plan_review ON plan_review.draft = plan_draft.id
            LEFT JOIN plan_version ON plan_version.id = merged_with
            WHERE plan_draft.post_mortem = ? ORDER BY round""").param(postMortem)
            .query(Rows.as(RoundRow.class)).list().stream().map(this::round).toList();
    }

    private DraftRound round(RoundRow row) {
        return new DraftRound(row.round, drafts.changes(row.id), row.keepReason, row.trainingWish, row.draftedBy,
            row.draftedAt, row.approved, row.reasons, row.reviewedBy, row.reviewedAt, row.mergedNumber);
    }
}
