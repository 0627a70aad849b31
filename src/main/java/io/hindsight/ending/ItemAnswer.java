package io.hindsight.ending;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is to become of one thing that is open, as programs and the page say it. */
record ItemAnswer(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "action",
        allowableValues = {
            "stage", "action", "session", "lesson", "acknowledgement"}) String kind,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1",
        description = "As the list of open items has it") String key,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "taken-over",
        allowableValues = {
            "taken-over", "dropped"},
        description = "An action that is taken over goes on to its effect; whatever else is, somebody goes on with "
            + "outside") String fate,
    @Schema(example = "security1",
        description = "The login of who takes it over; not of an action, which its owner goes on with") @Nullable String takenOverBy,
    @Schema(example = "The tool is gone", description = "Why it is dropped") @Nullable String reason){
}
