package io.hindsight.effect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Phrase;

/**
 * How often the effect of an action is read, and until when. The last reading is on the last day, whatever the rhythm.
 *
 * @param until days from its verification to the last reading
 * @param every how much time lies between two readings; null where there is one alone, on the last day
 * @param unit  of {@code every}; null with it
 */
public record Rhythm(int until, @Nullable Integer every, @Nullable RhythmUnit unit) {

    /** Once a week for more than half a year, or each month for three years. */
    static final int MOST_READINGS = 36;

    /** One reading, after so many days. */
    public static Rhythm once(int days) {
        return new Rhythm(days, null, null);
    }

    /** Two readings: half-way, and after so many days. */
    public static Rhythm halfway(int days) {
        return days < 2 ? once(days) : new Rhythm(days, (days + 1) / 2, RhythmUnit.DAYS);
    }

    /** @throws Refusal when the first reading would not come before the last, or there would be too many */
    public Rhythm check(int number) {
        if (every != null && unit != null) {
            int step = every * unit.days();
            if (step > until) {
                throw new Refusal("refused.rhythm.slow", number, until);
            }
            if (until > step * MOST_READINGS) {
                throw new Refusal("refused.rhythm.fast", number, MOST_READINGS);
            }
        }
        return this;
    }

    /** As it is said of a proposal: once, or how often and until when. */
    public Phrase told() {
        return every == null || unit == null ? Phrase.of("rhythm.once", until, until)
            : Phrase.of("rhythm." + unit.code(), every, until);
    }

    /** How many readings there are in all, of a series that began then. */
    public int readings(Instant begun) {
        Instant end = begun.plus(until, ChronoUnit.DAYS);
        int times = 1;
        while (first(begun, end, times).isBefore(end)) {
            times++;
        }
        return times;
    }

    /** Whether there is one reading alone. */
    boolean single() {
        return every == null;
    }

    /** The first reading after this moment, of a series that began then; nothing when it is over. */
    Optional<Instant> next(Instant begun, Instant after) {
        Instant end = begun.plus(until, ChronoUnit.DAYS);
        int times = 1;
        Instant at = first(begun, end, times);
        while (!at.isAfter(after) && at.isBefore(end)) {
            times++;
            at = first(begun, end, times);
        }
        return Optional.of(at).filter(one -> one.isAfter(after));
    }

    /** Another reading beyond the last day, so long after this moment. */
    Instant beyond(Instant after) {
        return step(after, 1);
    }

    private Instant first(Instant begun, Instant end, int times) {
        Instant at = single() ? end : step(begun, times);
        return at.isBefore(end) ? at : end;
    }

    private Instant step(Instant from, int times) {
        if (every == null || unit == null) {
            return from.plus(until, ChronoUnit.DAYS);
        }
        return from.atZone(ZoneOffset.UTC).plus((long) every * times, unit.unit()).toInstant();
    }
}
