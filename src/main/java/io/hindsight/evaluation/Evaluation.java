package io.hindsight.evaluation;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.TimelineEntry.Milestone;
import io.hindsight.text.Code;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/**
 * How one person judges the response to an incident.
 *
 * @param role               the group that the person answers for; null before roles were asked
 * @param ratings            one for each subject, in the order of the subjects
 * @param workedBest         of the whole response, as wasHard; null since each phase has its own
 * @param proceduresFollowed yes, partly or no; likewise adequate; both null where the response was rated as a whole
 * @param proceduresRemarks  null where there are none
 * @param improvements       what is wanted for the next time
 */
public record Evaluation(
    @Nullable String role,
    List<Rating> ratings,
    @Nullable String workedBest,
    String wasHard,
    @Nullable String proceduresFollowed,
    @Nullable String proceduresAdequate,
    @Nullable String proceduresRemarks,
    List<Improvement> improvements,
    String evaluatedBy,
    Instant evaluatedAt) {

    /**
     * Something to do better the next time.
     *
     * @param subject what it concerns; null before that was asked
     */
    public record Improvement(@Nullable Subject subject, String text) {

        /** The Markdown with the wanted improvements below it; empty when there is neither. */
        public static String listed(String above, List<Improvement> improvements, Words words) {
            String list =
                improvements.isEmpty() ? "" : improvements.stream().map(improvement -> improvement.line(words))
                    .collect(joining("\n", "**" + words.of("told.wanted") + "**\n\n", ""));
            return Stream.of(above, list).filter(part -> !part.isEmpty()).collect(joining("\n\n"));
        }

        private String line(Words words) {
            return "- "
                + (subject == null ? "" : words.of("evaluation.wish", words.of("aspect." + subject.code())) + " ")
                + Markdown.literal(text).replace("\n", "\n  ");
        }
    }

    /**
     * How far the asking has come.
     *
     * @param asked   the roles that are asked
     * @param missing the roles that have not answered; empty while they are waited for
     * @param closed  when all had answered or the time limit had passed; null before, and then no evaluation is shown
     */
    public record Progress(List<String> asked, int answered, List<String> missing, Instant waitsUntil,
        @Nullable Instant closed) {
    }

    /**
     * What the facilitator makes of the evaluations.
     *
     * @param whyNobody why nobody has evaluated; then there are no strengths and weaknesses
     */
    public record Consolidation(String strengths, String weaknesses, String whyNobody, List<Spread> ratings,
        List<Improvement> improvements, String consolidatedBy, Instant consolidatedAt) {
    }

    /**
     * How long one part of the response took, as far as that is known.
     *
     * @param atLeast null, as atMost, where no number is known; the same as atMost where both moments are known
     * @param since   what it is measured from
     * @param from    when that was; null, as to, where it is not known
     * @param told    the source's own words, where it told a duration instead of moments
     * @param unknown why there is no number
     */
    public record Measured(Measure measure, @Nullable Duration atLeast, @Nullable Duration atMost, Milestone since,
        @Nullable PointInTime from,
        @Nullable PointInTime to, @Nullable ToldTime told, @Nullable Unknown unknown) {

        /** The first end of which no moment is known, or null. */
        public @Nullable Milestone missing() {
            return from == null ? since : to == null ? measure.until() : null;
        }
    }

    /** What is measured. */
    public enum Measure implements Code {
        DETECT(Milestone.DETECTED), CONTAIN(Milestone.CONTAINED), RECOVER(Milestone.RECOVERED);

        private final Milestone until;

        Measure(Milestone until) {
            this.until = until;
        }

        Milestone until() {
            return until;
        }
    }

    /**
     * A duration in the source's own words.
     *
     * @param value a number; null where only the unit is known
     * @param unit  seconds to years
     */
    public record ToldTime(@Nullable String value, String unit) {
    }

    /**
     * Why no number is known: a moment is missing, the end is before the begin, only a unit is told, or it never came.
     */
    public enum Unknown implements Code {
        MISSING, CONTRADICTORY, UNIT_ONLY, NEVER
    }
}
