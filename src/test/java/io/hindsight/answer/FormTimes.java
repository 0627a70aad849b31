package io.hindsight.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Reads dates and times as an office in Paris does. */
public final class FormTimes {

    private FormTimes() {
    }

    /** @param now what the office's clock shows, in UTC */
    public static FormTime at(String now) {
        return new FormTime(Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Paris")));
    }
}
