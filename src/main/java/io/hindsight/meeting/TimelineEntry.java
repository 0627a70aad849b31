package io.hindsight.meeting;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.PointInTime;
import io.hindsight.text.Code;

/**
 * Something that happened during the incident or the response, as an account or a meeting tells it.
 *
 * @param milestone what it marks; null where it marks none
 * @param source    how it is known: a log, a ticket, somebody's memory
 * @param toldIn    account or meeting
 * @param agreed    whether a meeting has agreed on it; null before one has looked at it
 */
public record TimelineEntry(
    long id,
    PointInTime at,
    String what,
    @Nullable Milestone milestone,
    String source,
    String toldIn,
    String toldBy,
    @Nullable Instant toldAt,
    @Nullable Boolean agreed) {

    /** The points from which durations are measured. */
    public enum Milestone implements Code {
        OCCURRED, DETECTED, CONTAINED, RECOVERED;

        /** @param code may be null, which gives null */
        static @Nullable Milestone of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
