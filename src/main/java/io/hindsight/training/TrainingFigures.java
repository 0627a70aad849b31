package io.hindsight.training;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What sessions come to. A figure that cannot be told is null.
 *
 * @param trained    different people who were at any sitting
 * @param attended   who of those invited was at any sitting; somebody in two sessions counts twice
 * @param invited    as attended
 * @param attendance attended in percent of invited, rounded down
 * @param gain       in points, on average over the sessions that measured a score before and after
 */
public record TrainingFigures(@Nullable Integer trained, @Nullable Integer attended, @Nullable Integer invited,
    @Nullable Integer attendance, @Nullable Integer gain) {

    static TrainingFigures of(List<Session> sessions) {
        int invited = sessions.stream().mapToInt(session -> session.invited().size()).sum();
        int attended = sessions.stream().mapToInt(session -> session.trained().size()).sum();
        var gain = sessions.stream().map(Session::gain).filter(Objects::nonNull).mapToInt(one -> one).average();
        Integer points = gain.isPresent() ? (int) Math.round(gain.getAsDouble()) : null;
        int trained = (int) sessions.stream().flatMap(session -> session.trained().stream()).distinct().count();
        return invited == 0 ? new TrainingFigures(null, null, null, null, points)
            : new TrainingFigures(trained, attended, invited, attended * 100 / invited, points);
    }
}
