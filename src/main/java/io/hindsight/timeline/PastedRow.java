package io.hindsight.timeline;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.PointInTime;

/**
 * Something that happened, as a row tells it.
 *
 * @param source how it is known
 */
public record PastedRow(PointInTime at, String what, @Nullable String source) {
}
