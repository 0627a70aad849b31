package io.hindsight.training;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.hindsight.training.Session.Sitting;

/**
 * What is required of a session before it counts as done, in percent.
 *
 * @param attendance of those invited, who must have been at a sitting
 * @param score      that those who were there must reach on average, where it is measured
 */
@ConfigurationProperties("hindsight.training")
record Standard(@DefaultValue("80") int attendance, @DefaultValue("70") int score) {

    private static final int MOST_CATCH_UPS = 2;

    Standard {
        if (attendance < 0 || attendance > 100 || score < 0 || score > 100) {
            throw new IllegalArgumentException("hindsight.training.attendance and .score are percentages, 0 to 100");
        }
    }

    /**
     * What a session still lacks after the sitting that was held last.
     *
     * @param fewAttended whether too few of those invited were at any sitting
     * @param lowScore    the score in percent that is too low; null when it is not, or was never measured
     * @param people      who needs a catch-up
     */
    record Gap(boolean fewAttended, Integer lowScore, Set<String> people, int catchUps) {

        /** Enough, catch-up or decide (by management). */
        String followUp() {
            if (people.isEmpty() || !fewAttended && lowScore == null) {
                return "enough";
            }
            return catchUps < MOST_CATCH_UPS ? "catch-up" : "decide";
        }
    }

    Gap gap(Session session) {
        Set<String> invited = session.invited();
        Set<String> trained = session.trained();
        boolean fewAttended = trained.size() * 100 < attendance * invited.size();
        Optional<Sitting> low = lastMeasured(session).filter(sitting -> sitting.report().scoreAfter() < score);
        Set<String> people = new LinkedHashSet<>(inOrder(session));
        people.removeAll(trained);
        low.map(Sitting::attendees).ifPresent(people::addAll);
        return new Gap(fewAttended, low.map(sitting -> sitting.report().scoreAfter()).orElse(null), people,
            session.sittings().size() - 1);
    }

    private static List<String> inOrder(Session session) {
        return session.held().stream().flatMap(sitting -> sitting.invited().stream()).map(Session.Invited::person)
            .distinct().toList();
    }

    private static Optional<Sitting> lastMeasured(Session session) {
        return session.held().stream().filter(sitting -> sitting.report().scoreAfter() != null)
            .reduce((earlier, later) -> later);
    }
}
