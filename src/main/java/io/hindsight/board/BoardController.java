package io.hindsight.board;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.incident.Severity;
import io.hindsight.record.Stage;
import io.hindsight.search.Sought;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/** The board for programs. */
@RestController
@Tag(name = "Board", description = "What is open and late in all post-mortems")
class BoardController {

    private final WorkBoard board;
    private final Login login;

    BoardController(WorkBoard board, Login login) {
        this.board = board;
        this.login = login;
    }

    @GetMapping(path = "/api/board", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the post-mortems with something open, what has been late for the longest time first")
    @ApiResponse(responseCode = "200", description = "One page of the board", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    BoardPage board(
            @Parameter(description = "Only those in which you have a task") @RequestParam(
                defaultValue = "false") boolean mine,
            @Parameter(description = "Only those in which something is late") @RequestParam(
                defaultValue = "false") boolean late,
            @Parameter(description = "How bad the incident was", schema = @Schema(allowableValues = {
                "low", "medium", "high", "critical"})) @RequestParam(required = false) String severity,
            @Parameter(description = "A stage that is open", schema = @Schema(allowableValues = {
                "meeting", "analysis", "evaluation", "plan", "hardening", "training"})) @RequestParam(
                    required = false) String stage,
            @Parameter(
                description = "Words, parts of ids or phrases that were said in it, as in the list of post-mortems",
                schema = @Schema(maxLength = Sought.LONGEST)) @RequestParam(defaultValue = "") String text,
            @Parameter(description = "From 0",
                schema = @Schema(minimum = "0", maximum = "39", defaultValue = "0")) @RequestParam(
                    defaultValue = "0") int page) {
        Parameters.refuseUnless(page >= 0 && page <= BoardQuery.LAST_PAGE, "page",
            Phrase.of("fault.between", 0, BoardQuery.LAST_PAGE));
        return board.page(new BoardQuery(mine, late, Parameters.read("severity", severity, Severity::of),
            Parameters.read("stage", stage, Stage::of), text, page), login.current());
    }
}
