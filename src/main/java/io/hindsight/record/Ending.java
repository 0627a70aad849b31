package io.hindsight.record;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a post-mortem has ended that was not signed off.
 *
 * @param cause   why it was withdrawn; null where it ended in another way
 * @param endedBy the login
 */
public record Ending(EndingKind kind, @Nullable WithdrawalCause cause, String reason, String endedBy, Instant endedAt) {
}
