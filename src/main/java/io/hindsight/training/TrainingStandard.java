package io.hindsight.training;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.hindsight.training.Session.FollowUp;
import io.hindsight.training.Session.Invited;

/**
 * What is required of a session before it counts as done, in percent.
 *
 * @param attendance of those invited, who must have been at a sitting
 * @param score      that those who were there must reach on average, where it is measured
 */
@ConfigurationProperties("hindsight.training")
record TrainingStandard(@DefaultValue("80") int attendance, @DefaultValue("70") int score) {

    private static final int MOST_CATCH_UPS = 2;

    TrainingStandard {
        if (attendance < 0 || attendance > 100 || score < 0 || score > 100) {
            throw new IllegalArgumentException("hindsight.training.attendance and .score are percentages, 0 to 100");
        }
    }

    /**
     * What a session still lacks after the sitting that was held last.
     *
     * @param learnt   how many of those invited were at a sitting and have not learnt too little there
     * @param few      whether these are too few
     * @param lowScore the score in percent that was measured last, where it is too low; else null
     * @param people   who needs a catch-up
     */
    record Gap(int learnt, boolean few, @Nullable Integer lowScore, List<String> people, int catchUps) {

        FollowUp followUp() {
            if (people.isEmpty() || !few && lowScore == null) {
                return FollowUp.ENOUGH;
            }
            return catchUps < MOST_CATCH_UPS ? FollowUp.CATCH_UP : FollowUp.DECIDE;
        }
    }

    Gap gap(Session session) {
        Set<String> learnt = learnt(session);
        List<String> invited = session.held().stream().flatMap(sitting -> sitting.invited().stream())
            .map(Invited::person).distinct().toList();
        return new Gap(learnt.size(), learnt.size() * 100 < attendance * invited.size(), lowScore(session),
            invited.stream().filter(person -> !learnt.contains(person)).toList(), session.sittings().size() - 1);
    }

    /** Who was at a sitting; whom a score has shown to need more counts again once a later score is high enough. */
    private Set<String> learnt(Session session) {
        Set<String> tooLittle = new HashSet<>();
        session.held().stream().filter(sitting -> requireNonNull(sitting.report()).scoreAfter() != null)
            .forEach(sitting -> {
                if (requireNonNull(requireNonNull(sitting.report()).scoreAfter()) < score) {
                    tooLittle.addAll(sitting.attendees());
                } else {
                    tooLittle.removeAll(sitting.attendees());
                }
            });
        Set<String> learnt = new HashSet<>(session.trained());
        learnt.removeAll(tooLittle);
        return learnt;
    }

    private @Nullable Integer lowScore(Session session) {
        return session.held().stream().map(sitting -> requireNonNull(sitting.report()).scoreAfter())
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later).filter(last -> last < score).orElse(null);
    }
}
