package io.hindsight.planfile;

import org.jspecify.annotations.Nullable;

import io.hindsight.planversion.PlanDocument;

/**
 * A plan as a file says it.
 *
 * @param assumed what the file does not say and was taken instead, such as {@code version=1.0.0; numbers=position};
 *                null where it has front matter, which says all
 */
public record ReadPlan(PlanDocument document, @Nullable String assumed) {
}
