package io.hindsight.figures;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.figures.FigureQuery.AskedPeriod;

/** The figures for programs. */
@RestController
@RequestMapping(path = "/api/figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Figures", description = "How the work on post-mortems goes over a period")
class FigureController {

    private final FigureBook figures;
    private final Login login;
    private final Clock clock;

    FigureController(FigureBook figures, Login login, Clock clock) {
        this.figures = figures;
        this.login = login;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read the figures of a period",
        description = "By weeks in 100 days or less, else by months. Only what the reader may know counts.")
    @ApiResponse(responseCode = "200", description = "The figures", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    PeriodFigures read(
            @Parameter(description = "The first day; twelve months back where it is left out") @RequestParam(
                required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Parameter(description = "The last day; today where it is left out") @RequestParam(
                required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @Parameter(description = "What was reviewed: other kinds do not count", schema = @Schema(
                allowableValues = {"incident", "near-miss", "exercise", "success"},
                defaultValue = "incident")) @RequestParam(required = false) String kind) {
        return figures.of(new AskedPeriod(from, to, kind).read(LocalDate.now(clock)), login.current());
    }
}
