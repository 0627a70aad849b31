package io.hindsight.duedate;

import java.time.LocalDate;

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
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Problems;
import io.hindsight.work.WorkItem;

/** Moves due dates of tasks, for programs. */
@RestController
@Tag(name = "Tasks")
class DueDateController {

    /** Another due date, and why. */
    record TaskMove(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "2027-03-01") LocalDate dueOn,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The forensic report comes in February") String reason,
        @Nullable @Schema(example = "2027-02-15", description = "The day that it was due on when you looked: "
            + "where somebody has moved it since, the move is refused") LocalDate seen) {
    }

    private final TaskDueDates dueDates;
    private final Login login;

    DueDateController(TaskDueDates dueDates, Login login) {
        this.dueDates = dueDates;
        this.login = login;
    }

    @PostMapping(path = "/api/tasks/{task}/due-date", consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move the due date of an open task, as management; every move is kept",
        description = "Where the task implements or verifies an action, the action’s due date is moved. "
            + "A day on which nobody works is refused once, and taken when it is sent again.")
    @ApiResponse(responseCode = "200", description = "The task as it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "404", ref = "404")
    @ApiResponse(responseCode = "415", ref = "415")
    WorkItem move(@Parameter(description = "Its id in the engine") @PathVariable String task,
            @RequestBody TaskMove wanted) {
        return dueDates.move(task, new NewDueDate(wanted.dueOn(), wanted.reason()), wanted.seen(), login.current())
            .orElseThrow(() -> Problems.thrown(HttpStatus.NOT_FOUND, "problem.task", task));
    }
}
