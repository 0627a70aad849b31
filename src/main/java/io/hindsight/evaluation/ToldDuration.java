package io.hindsight.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.evaluation.Evaluation.Measure;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.evaluation.Evaluation.ToldTime;
import io.hindsight.evaluation.Evaluation.Unknown;
import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.PointInTime;
import io.hindsight.meeting.TimelineEntry.Milestone;

/**
 * A duration that the source tells as VERIS does, in a number of units, or in the unit alone.
 *
 * @param unit in small letters
 */
record ToldDuration(@Nullable String value, String unit) {

    private static final String NEVER = "never";
    private static final Map<Measure, String> PHASES =
        Map.of(Measure.DETECT, "discovery", Measure.CONTAIN, "containment");
    /** The seconds of the shortest and of the longest such unit. */
    private static final Map<String, long[]> UNITS =
        Map.of("seconds", new long[] {1, 1}, "minutes", new long[] {60, 60},
            "hours", new long[] {3600, 3600}, "days", days(1, 1), "weeks", days(7, 7), "months", days(28, 31),
            "years", days(365, 366));
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    /** Nothing where the source says that it does not know, or that there is none. */
    static Optional<ToldDuration> find(List<PhaseDuration> told, Measure measure) {
        return told.stream().filter(one -> one.phase().equals(PHASES.get(measure)))
            .map(one -> new ToldDuration(one.value(), one.unit().toLowerCase(Locale.ROOT)))
            .filter(one -> UNITS.containsKey(one.unit()) || one.unit().equals(NEVER)).findFirst();
    }

    /** The number with its longest and shortest meaning, or why there is none. */
    Measured measured(Measure measure, Milestone since, @Nullable PointInTime from, @Nullable PointInTime to) {
        if (unit.equals(NEVER)) {
            return new Measured(measure, null, null, since, from, to, null, Unknown.NEVER);
        }
        BigDecimal number = number();
        if (number == null) {
            return new Measured(measure, null, null, since, from, to, new ToldTime(null, unit), Unknown.UNIT_ONLY);
        }
        long[] seconds = requireNonNull(UNITS.get(unit));
        BigDecimal most = number.signum() == 0 ? BigDecimal.ONE : number;
        return new Measured(measure, times(number, seconds[0]), times(most, seconds[1]), since, from,
            to,
            new ToldTime(requireNonNull(value).strip(), unit), null);
    }

    /** Null for what is no number of units. */
    private @Nullable BigDecimal number() {
        try {
            BigDecimal number = value == null ? null : new BigDecimal(value.strip());
            return number == null || number.signum() < 0 || number.compareTo(LARGEST) > 0 ? null : number;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static Duration times(BigDecimal number, long seconds) {
        return Duration.ofSeconds(number.multiply(BigDecimal.valueOf(seconds)).longValue());
    }

    private static long[] days(int least, int most) {
        return new long[] {least * 86_400L, most * 86_400L};
    }
}
