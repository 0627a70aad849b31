package io.hindsight.worklist;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import io.hindsight.work.DueWords;

/**
 * What the card of an open task says besides its name, in the reader’s language.
 *
 * @param group what it stands under where the list is grouped by post-mortem
 */
@Schema(description = "An open task; reference, title and severity where it belongs to a post-mortem")
record WorkCard(
    @Schema(description = "Its id in the engine") String task,
    @Nullable @Schema(example = "PM-2026-0004") String reference,
    @Nullable @Schema(example = "Phished account sent invoices",
        description = "The title of the incident") String title,
    @Nullable @Schema(example = "Second factor for mail",
        description = "What of the post-mortem it is about") String about,
    @Schema(example = "PM-2026-0004 · Phished account sent invoices",
        description = "What it stands under where tasks are grouped by post-mortem") String group,
    @Nullable @Schema(allowableValues = {
        "low", "medium", "high", "critical"}) String severity,
    @Nullable @Schema(example = "high", description = "The severity as a word") String severityWord,
    @Nullable @Schema(example = "Meeting", description = "Or the process that it belongs to") String stage,
    @Nullable DueWords due,
    @Nullable @Schema(example = "security1",
        description = "The login of who has it; left out while nobody has") String holder,
    @Schema(example = "Security 1", description = "Who has it, in words") String holderWords){
}
