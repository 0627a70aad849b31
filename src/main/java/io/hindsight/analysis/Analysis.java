package io.hindsight.analysis;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;

/**
 * One round of the analysis of an incident.
 *
 * @param round      1 for the first; a further one follows when a review sends it back
 * @param whys       up to three chains, in order
 * @param causes     what contributed, in the order of the categories
 * @param rootCauses empty, and classifiedBy and classifiedAt null, until the causes were classified
 * @param lessons    of an approved round, once documented; of the latest, with those of approved rounds before it
 * @param reviews    of this round and of those before it, oldest first
 * @param earlier    the rounds before this one, oldest first; those have none themselves
 */
public record Analysis(
    int round,
    String problem,
    List<Why> whys,
    List<Cause> causes,
    List<RootCause> rootCauses,
    List<Lesson> lessons,
    String tracedBy,
    Instant tracedAt,
    String classifiedBy,
    Instant classifiedAt,
    List<Review> reviews,
    List<Analysis> earlier) {

    Analysis after(List<Analysis> before) {
        List<Lesson> all = Stream.concat(before.stream().filter(Analysis::isApproved)
            .flatMap(earlier -> earlier.lessons.stream()), lessons.stream()).toList();
        return new Analysis(round, problem, whys, causes, rootCauses, all, tracedBy, tracedAt, classifiedBy,
            classifiedAt, reviews, before);
    }

    /**
     * Whether it is for somebody else to look at: its causes are all there, and nobody has said what to think of them.
     */
    boolean awaitsReview() {
        return classifiedAt != null && reviews.stream().noneMatch(review -> review.round() == round);
    }

    /** Whether a reviewer has approved its causes. */
    boolean isApproved() {
        return reviews.stream().anyMatch(review -> review.round() == round && review.approved());
    }

    /**
     * One answer in a chain of at most five, each of which asks why the one before it was so.
     *
     * @param chain    from 1 to 3
     * @param step     from 1 to 5
     * @param evidence what shows it; may be null
     */
    public record Why(int chain, int step, String answer, @Nullable String evidence) {
    }

    /** What contributed to the incident, on one bone of the Ishikawa diagram. */
    public record Cause(Category category, String text) {
    }

    /**
     * What has to change so that the incident cannot come back.
     *
     * @param category         action and variety of VERIS, such as {@code hacking.use-of-stolen-creds}, or unknown
     * @param madePossible     what made a human error possible; null for all else
     * @param confidence       low, medium or high
     * @param elsewhere        whether it could exist elsewhere
     * @param elsewhereChecked where, and how that was checked; null while that is unknown
     */
    public record RootCause(String statement, Nature nature, @Nullable String category, Part role,
        @Nullable String madePossible, @Nullable String evidence, @Nullable String confidence, Elsewhere elsewhere,
        @Nullable String elsewhereChecked) {
    }

    /**
     * What somebody who has neither traced nor classified the causes said to a round.
     *
     * @param reasons why it was sent back; null when it was approved
     */
    public record Review(int round, boolean approved, @Nullable String reasons, String reviewedBy, Instant reviewedAt) {
    }

    /** The bones of the Ishikawa diagram. */
    public enum Category implements Code {
        PEOPLE, PROCESS, TECHNOLOGY, ENVIRONMENT, INFORMATION, MEASUREMENT
    }

    /** What a root cause had to do with the incident. */
    public enum Part implements Code {
        ROOT, CONTRIBUTING
    }

    /** Whether a root cause could exist in other places too. */
    public enum Elsewhere implements Code {
        YES, NO, UNKNOWN
    }

    /** What kind of thing a root cause is. */
    public enum Nature implements Code {
        EXPLOITED_VULNERABILITY, HUMAN_ERROR, SYSTEM_FAILURE, OTHER;

        public String label() {
            return name().charAt(0) + code().substring(1).replace('-', ' ');
        }
    }
}
