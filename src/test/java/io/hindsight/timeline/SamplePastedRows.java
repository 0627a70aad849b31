package io.hindsight.timeline;

import java.time.Clock;

/** A reader of rows for tests that start nothing. */
public final class SamplePastedRows {

    private SamplePastedRows() {
    }

    public static PastedRows today() {
        return new PastedRows(Clock.systemUTC());
    }
}
