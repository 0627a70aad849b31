package io.hindsight.effect;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One reading of an action's effect; all but when it is due is null until somebody has judged.
 *
 * @param number   its place among the readings, from 1; one that is put off counts, too
 * @param value    what was measured, such as “3 of 120”; null where nothing was counted
 * @param findings what somebody saw
 */
public record EffectReading(int number, Instant dueAt, @Nullable ReadingOutcome outcome, @Nullable String value,
    @Nullable String findings, @Nullable String judgedBy, @Nullable Instant judgedAt) {

    /** Whether somebody has said that the criterion is met, or missed. */
    boolean decided() {
        return outcome == ReadingOutcome.HIT || outcome == ReadingOutcome.MISS;
    }
}
