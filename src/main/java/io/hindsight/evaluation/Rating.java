package io.hindsight.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;

/**
 * How well one part of the response went, in one person's eyes.
 *
 * @param score  from 1, very poor, to 5, very good; null where there was nothing to rate
 * @param worked what worked; null, as hard, where nothing was said
 */
public record Rating(Subject subject, @Nullable Integer score, @Nullable String worked, @Nullable String hard) {

    /** What is rated: the phases of the response in their order, then what runs through all of them. */
    public enum Subject implements Code {
        DETECTION,
        TRIAGE,
        CONTAINMENT,
        ERADICATION,
        RECOVERY,
        COORDINATION,
        /** Only in what was kept before internal and external were asked apart. */
        COMMUNICATION,
        INTERNAL_COMMUNICATION,
        EXTERNAL_COMMUNICATION,
        /** As a whole, which is all that a light review asks for; others may say it too. */
        RESPONSE;

        static Subject of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** What each evaluator is asked for today. */
        static List<Subject> asked() {
            return Arrays.stream(values()).filter(subject -> subject != COMMUNICATION && subject != RESPONSE)
                .toList();
        }
    }

    /**
     * The scores that all have given to one subject.
     *
     * @param answers      how many gave a score
     * @param median       in halves
     * @param disagreement what is behind scores that lie apart; null where they do not
     */
    public record Spread(Subject subject, int answers, double median, int lowest, int highest,
        @Nullable String disagreement) {

        private static final int APART = 2;

        /** Nothing where nobody gave a score. */
        static Optional<Spread> of(Subject subject, List<Evaluation> evaluations) {
            List<Integer> scores = evaluations.stream().flatMap(one -> one.ratings().stream())
                .filter(rating -> rating.subject() == subject).map(Rating::score).filter(Objects::nonNull).sorted()
                .toList();
            int size = scores.size();
            return size == 0 ? Optional.empty() : Optional.of(new Spread(subject, size,
                (scores.get((size - 1) / 2) + scores.get(size / 2)) / 2.0, scores.get(0), scores.get(size - 1), null));
        }

        static List<Spread> of(List<Evaluation> evaluations) {
            return Arrays.stream(Subject.values()).filter(subject -> subject != Subject.RESPONSE)
                .map(subject -> of(subject, evaluations)).flatMap(Optional::stream)
                .toList();
        }

        /** Whether the scores lie 2 or more apart, which no median may hide. */
        public boolean differs() {
            return highest - lowest >= APART;
        }

        Spread explained(@Nullable String why) {
            return new Spread(subject, answers, median, lowest, highest, differs() ? why : null);
        }
    }
}
