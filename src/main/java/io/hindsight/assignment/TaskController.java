package io.hindsight.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.engine.Refusal;

/** Hands on tasks, for programs; they take and give back by the engine's own calls. */
@RestController
@Tag(name = "Tasks", description = "Whose the open tasks are")
class TaskController {

    /** Whose the task is to be, and why. */
    record HandingOn(
        @Nullable @Schema(example = "security2",
            description = "A login of the task's group; without it, the task is its group's again") String to,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "Knows the mail servers") String reason) {
    }

    private final TaskHands hands;

    TaskController(TaskHands hands) {
        this.hands = hands;
    }

    @PostMapping(path = "/api/tasks/{task}/hand-on", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hand on an open task, as who has it, facilitator or management",
        description = "The record keeps it with the reason, and those concerned are told.")
    @ApiResponse(responseCode = "204", description = "It is theirs")
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "415", ref = "415")
    void handOn(@Parameter(description = "Its id in the engine") @PathVariable String task,
            @RequestBody HandingOn wanted) {
        hands.handOn(task, wanted.to(), wanted.reason());
    }

    @PostMapping("/api/tasks/{task}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take over the open task of somebody who is away, as who stands in for them",
        description = "The record keeps it, and who had it is told.")
    @ApiResponse(responseCode = "204", description = "It is yours")
    @ApiResponse(responseCode = "400", ref = "400")
    void takeOver(@Parameter(description = "Its id in the engine") @PathVariable String task) {
        hands.takeOver(task);
    }
}
