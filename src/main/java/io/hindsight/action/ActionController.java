package io.hindsight.action;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Problems;

/** What programs may change of an action. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}/actions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Actions", description = "Improvements of the defences")
class ActionController {

    /** Another due date, and why. */
    record MoveRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2027-03-01") LocalDate dueOn,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The supplier delivers in February") String reason) {
    }

    private final DueDates dueDates;
    private final Login login;

    ActionController(DueDates dueDates, Login login) {
        this.dueDates = dueDates;
        this.login = login;
    }

    @PostMapping(path = "/due-date", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move the due date of an action, as management; every move is kept",
        description = "A day on which nobody works is refused once, and taken when it is sent again.")
    @ApiResponse(responseCode = "200", description = "The action as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "404", ref = "404")
    Action move(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @Parameter(description = "From 1") @PathVariable int number, @RequestBody MoveRequest move) {
        return dueDates.move(reference, number, move.dueOn(), move.reason(), login.current())
            .orElseThrow(() -> Problems.thrown(HttpStatus.NOT_FOUND, "problem.action", number, reference));
    }
}
