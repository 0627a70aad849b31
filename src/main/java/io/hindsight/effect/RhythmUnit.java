package io.hindsight.effect;

import java.time.temporal.ChronoUnit;

import io.hindsight.text.Code;

/** In what somebody counts the time from one reading to the next. */
public enum RhythmUnit implements Code {
    DAYS(ChronoUnit.DAYS, 1), WEEKS(ChronoUnit.WEEKS, 7), MONTHS(ChronoUnit.MONTHS, 30);

    private final ChronoUnit unit;
    private final int days;

    RhythmUnit(ChronoUnit unit, int days) {
        this.unit = unit;
        this.days = days;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** About how long it is. */
    int days() {
        return days;
    }
}
