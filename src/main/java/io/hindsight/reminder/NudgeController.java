package io.hindsight.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Problems;

/** Asks how it goes with tasks, for programs. */
@RestController
@Tag(name = "Tasks")
class NudgeController {

    /** What is asked besides how it goes. */
    record Asking(@Nullable @Schema(maxLength = Refusal.LONGEST_REASON,
        example = "Do you need anything from us?") String text) {
    }

    private final Nudges nudges;
    private final Login login;

    NudgeController(Nudges nudges, Login login) {
        this.nudges = nudges;
        this.login = login;
    }

    @PostMapping(path = "/api/tasks/{task}/nudge", consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask whoever holds an open task how it goes, as facilitator or management",
        description = "All who hold it get a mail, and who stands in for them; once a day at most.")
    @ApiResponse(responseCode = "200", description = "Who was asked", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "404", ref = "404")
    @ApiResponse(responseCode = "415", ref = "415")
    Nudge nudge(@Parameter(description = "Its id in the engine") @PathVariable String task,
            @RequestBody Asking asking) {
        return nudges.nudge(task, asking.text(), login.current())
            .orElseThrow(() -> Problems.thrown(HttpStatus.NOT_FOUND, "problem.task", task));
    }
}
