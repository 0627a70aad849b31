package io.hindsight.sentback;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a post-mortem was sent back to a stage.
 *
 * @param stage     its process
 * @param sentBy    login
 * @param settledAt when the stage that began with it was done; null before
 */
public record SentBack(long id, String stage, String reason, String sentBy, Instant sentAt,
    @Nullable Instant settledAt) {
}
