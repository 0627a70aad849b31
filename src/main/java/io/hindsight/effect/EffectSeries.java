package io.hindsight.effect;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;

/**
 * The readings of an action's effect, and what they come to: two misses in a row, or one where there is one reading
 * alone, say that it has none; a hit at the end says that it has. A miss at the end is read once more.
 *
 * @param begun    when the action was verified
 * @param readings oldest first; the last one may still lie ahead
 */
public record EffectSeries(Rhythm rhythm, Instant begun, List<EffectReading> readings) {

    /** How often in a row nobody need be able to tell. */
    private static final int MOST_PUT_OFF = 2;

    /** What the readings come to so far. */
    public Effect effect() {
        EffectReading last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
        if (last == null || !last.decided()) {
            return Effect.UNDER_WAY;
        }
        if (last.outcome() == ReadingOutcome.HIT) {
            return rhythm.next(begun, over(last)).isPresent() ? Effect.UNDER_WAY : Effect.EFFECTIVE;
        }
        return new EffectSeries(rhythm, begun, readings.subList(0, readings.size() - 1)).endsWithMiss()
            ? Effect.NOT_EFFECTIVE : Effect.UNDER_WAY;
    }

    /** Whether a miss in the next reading says that the action has no effect. */
    public boolean endsWithMiss() {
        return rhythm.single() || readings.stream().filter(EffectReading::decided)
            .reduce((first, second) -> second).filter(last -> last.outcome() == ReadingOutcome.MISS).isPresent();
    }

    /** Whether the next reading was put off so often that somebody has to decide. */
    public boolean hasToBeDecided() {
        int putOff = 0;
        for (EffectReading reading : readings) {
            putOff = reading.outcome() == ReadingOutcome.CANNOT_TELL ? putOff + 1 : reading.decided() ? 0 : putOff;
        }
        return putOff >= MOST_PUT_OFF;
    }

    /**
     * When the next reading is. Those whose day has passed meanwhile are left out.
     *
     * @param putOff days until somebody is asked again who could not tell; null for others
     */
    Instant next(Instant now, @Nullable Integer putOff) {
        boolean undecided = !readings.isEmpty()
            && readings.get(readings.size() - 1).outcome() == ReadingOutcome.CANNOT_TELL;
        if (undecided && putOff != null) {
            return now.plus(putOff, ChronoUnit.DAYS);
        }
        Instant after = readings.isEmpty() ? begun : over(readings.get(readings.size() - 1));
        return rhythm.next(begun, after).orElseGet(() -> rhythm.beyond(now));
    }

    /** @throws Refusal when nobody can tell, and has to */
    void check(ReadingOutcome outcome) {
        if (outcome == ReadingOutcome.CANNOT_TELL && hasToBeDecided()) {
            throw new Refusal("refused.judgement.put-off").at("outcome");
        }
    }

    /** When a reading is over, and the next may be due. */
    private static Instant over(EffectReading reading) {
        Instant judged = requireNonNull(reading.judgedAt());
        return judged.isAfter(reading.dueAt()) ? judged : reading.dueAt();
    }
}
