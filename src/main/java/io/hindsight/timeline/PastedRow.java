package io.hindsight.timeline;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.PointInTime;

/**
 * Something that happened, as a row tells it.
 *
 * @param milestone of the incident that it marks, by its code; null where it names none
 * @param source    how it is known
 */
public record PastedRow(PointInTime at, String what, @Nullable String milestone, @Nullable String source) {
}
