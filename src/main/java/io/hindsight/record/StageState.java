package io.hindsight.record;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a stage has come.
 *
 * @param pass     2 for the second meeting, else 1
 * @param firstDue until when it was to be done at first; null where that holds
 * @param closedAt null while it is open
 * @param removed  whether it was ended before it was done
 * @param overdue  whether it is late, or was when it was done
 * @param late     by how many working days; null unless it is overdue
 */
public record StageState(Stage stage, int pass, @Nullable Instant openedAt, @Nullable Instant dueAt,
    @Nullable Instant firstDue, @Nullable Instant closedAt, boolean removed, boolean overdue,
    @Nullable Integer late) {
}
