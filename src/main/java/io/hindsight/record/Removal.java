package io.hindsight.record;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An administrator has ended its process.
 *
 * @param by     the login; null where nobody was logged in
 * @param name   the name of that day
 * @param reason may be null
 */
public record Removal(Instant at, @Nullable String by, String name, @Nullable String reason) {
}
