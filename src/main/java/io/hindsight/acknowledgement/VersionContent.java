package io.hindsight.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.notification.NoticeContent;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;

/**
 * What is told of a version of the plan.
 *
 * @param number   such as 2.1.0
 * @param by       login of who has approved it, or has drafted it where it came as a file; null where it was nobody
 * @param at       when it was published; null in what earlier releases have left
 * @param asked    {@value #YES} where the reader's team is asked to acknowledge it; null in what earlier releases have
 *                 left, which asked all teams, but for versions that came as files
 * @param imported {@value #YES} where it came as a file
 */
record VersionContent(String number, List<ChangeLine> changes, @Nullable String by, @Nullable Instant at,
    @Nullable String asked, @Nullable String imported) implements NoticeContent {

    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * What is different from the version before.
     *
     * @param section number of the section; null where a new one has none yet
     * @param title   of the section
     * @param reason  null where the reader may not know it
     */
    record ChangeLine(ChangeKind kind, @Nullable String section, @Nullable String title, @Nullable String reason) {

        private static ChangeLine of(PlanChange change) {
            return new ChangeLine(change.kind(), change.target(), change.section(), change.reason());
        }
    }

    /**
     * @param isImported whether it came as a file
     * @param isAsked    whether the reader's team is asked to acknowledge it
     */
    static VersionContent of(PlanVersion version, boolean isImported, boolean isAsked) {
        return new VersionContent(version.number(), version.changes().stream().map(ChangeLine::of).toList(),
            isImported ? version.draftedBy() : version.approvedBy(), version.publishedAt(), isAsked ? YES : NO,
            isImported ? YES : null);
    }

    /** @param postMortem reference of the post-mortem that it is known to come from; null where none is */
    boolean isImported(@Nullable String postMortem) {
        return YES.equals(imported) || postMortem == null && asked == null;
    }

    /** @param postMortem as in {@link #isImported} */
    boolean isAsked(@Nullable String postMortem) {
        return asked == null ? !isImported(postMortem) : asked.equals(YES);
    }

    /** The plan is public: what has changed may be known, why not. */
    @Override
    public Optional<NoticeContent> withheld() {
        return Optional.of(new VersionContent(number, changes.stream()
            .map(change -> new ChangeLine(change.kind(), change.section(), change.title(), null)).toList(), by, at,
            asked == null ? YES : asked, imported));
    }
}
