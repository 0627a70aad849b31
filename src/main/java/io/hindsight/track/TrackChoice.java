package io.hindsight.track;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a track was chosen.
 *
 * @param chosenBy the login; null where the table chose
 * @param reason   null where the table chose
 */
public record TrackChoice(Track track, @Nullable String chosenBy, @Nullable String reason, Instant at) {
}
