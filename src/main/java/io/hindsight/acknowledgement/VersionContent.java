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
 * @param number such as 2.1.0
 * @param by     login of who has approved it, or has drafted it where it came as a file; null where it was nobody
 * @param at     when it was published; null in what earlier releases have left
 * @param asked  {@value #YES} where teams are asked to acknowledge it; null where it came as a file, and in what
 *               earlier releases have left
 */
record VersionContent(String number, List<ChangeLine> changes, @Nullable String by, @Nullable Instant at,
    @Nullable String asked) implements NoticeContent {

    private static final String YES = "yes";

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

    /** @param isImported whether it came as a file */
    static VersionContent of(PlanVersion version, boolean isImported) {
        return new VersionContent(version.number(), version.changes().stream().map(ChangeLine::of).toList(),
            isImported ? version.draftedBy() : version.approvedBy(), version.publishedAt(), isImported ? null : YES);
    }

    /** The plan is public: what has changed may be known, why not. */
    @Override
    public Optional<NoticeContent> withheld() {
        return Optional.of(new VersionContent(number, changes.stream()
            .map(change -> new ChangeLine(change.kind(), change.section(), change.title(), null)).toList(), by, at,
            YES));
    }
}
