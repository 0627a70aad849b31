package io.hindsight.planimport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.hindsight.text.Code;

/**
 * A plan that came as a file, and what became of it.
 *
 * @param base    number of the version that it starts from
 * @param assumed what a plain Markdown file left open and was taken instead, such as {@code numbers=position}; null for
 *                a file with front matter
 * @param reasons why it was sent back; else null
 * @param version number of the version that it was published as; else null
 */
record PlanImport(long id, String base, @Nullable String assumed, String draftedBy, Instant draftedAt,
    @Nullable Boolean approved,
    @Nullable String reasons, @Nullable String reviewedBy, @Nullable Instant reviewedAt, @Nullable String version) {

    /** Where it stands. */
    enum ImportState implements Code {
        WAITING, PUBLISHED, RETURNED
    }

    @JsonProperty
    ImportState state() {
        return approved == null ? ImportState.WAITING : approved ? ImportState.PUBLISHED : ImportState.RETURNED;
    }
}
