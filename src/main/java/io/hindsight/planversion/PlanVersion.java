package io.hindsight.planversion;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A published state of the plan, which never changes.
 *
 * @param id         the key that drafts refer to
 * @param number     such as 2.1.0
 * @param title      what it comes from, in a few words
 * @param postMortem reference of the post-mortem that published it; null for the first version, for imported ones, and
 *                   where the reader may not know it
 * @param changes    what is different from the version before; none for the first version
 */
public record PlanVersion(long id, String number, String title, @Nullable String postMortem, String draftedBy,
    String approvedBy, Instant publishedAt, List<PlanChange> changes) {

    /**
     * What everybody may know of a version whose post-mortem is confidential: what has changed, not why or after what.
     */
    PlanVersion withheld() {
        return new PlanVersion(id, number, "changed", null, draftedBy, approvedBy, publishedAt,
            changes.stream().map(PlanChange::withheld).toList());
    }

    /**
     * One section of the plan.
     *
     * @param number stable, such as 3.2; never given to another section
     * @param phase  detection, triage, containment, eradication, recovery or all
     * @param owner  who keeps it right: a team, by the id of its group, or a person in free words
     * @param text   Markdown of at most {@value #LONGEST_TEXT} characters; empty for a heading alone
     */
    public record Section(String number, String title, String phase, String owner, @Nullable String text) {

        public static final int LONGEST_TEXT = 20_000;
    }

    /**
     * What the plan as a whole is called.
     *
     * @param language such as en
     */
    public record Heading(String title, String language) {
    }

    /** Whether a section that no version had touched for a year was still right; the last answer. */
    public record SectionReview(String section, String verdict, String remark, String reviewedBy, Instant reviewedAt) {
    }

    /** One section as the diff of two versions shows it. */
    public record SectionDiff(String number, String kind, String title, List<Line> lines) {

        /** @param mark “+” for an added line, “-” for a removed one, a blank for one that stays */
        public record Line(String mark, String text) {
        }
    }

    /**
     * What a team needs to learn for a version.
     *
     * @param team its group
     */
    public record TrainingWish(String team, String text) {
    }
}
