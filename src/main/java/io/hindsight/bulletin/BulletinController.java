package io.hindsight.bulletin;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;
import io.hindsight.text.Problems;

/** The bulletins for programs, open to every employee. */
@RestController
@RequestMapping(path = "/api/bulletins", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bulletins", description = "What all employees are told, in public words")
class BulletinController {

    private static final int LAST_PAGE = 1_000_000;

    private final Bulletins bulletins;

    BulletinController(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GetMapping
    @Operation(summary = "List bulletins, newest first", description = "For every employee.")
    @ApiResponse(responseCode = "200", description = "One page of the list", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    BulletinList list(
            @Parameter(description = "From 0",
                schema = @Schema(minimum = "0", maximum = "1000000", defaultValue = "0")) @RequestParam(
                    defaultValue = "0") int page,
            @Parameter(description = "How many on a page",
                schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20")) @RequestParam(
                    defaultValue = "20") int size) {
        Parameters.refuseUnless(page >= 0 && page <= LAST_PAGE, "page",
            Phrase.of("fault.between", 0, String.valueOf(LAST_PAGE)));
        Parameters.refuseUnless(size >= 1 && size <= BulletinList.LARGEST, "size",
            Phrase.of("fault.between", 1, BulletinList.LARGEST));
        return bulletins.list(page, size);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read one bulletin", description = "For every employee.")
    @ApiResponse(responseCode = "200", description = "The bulletin", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "404")
    Bulletin get(@Parameter(example = "B-2026-0001") @PathVariable String number) {
        return bulletins.find(number)
            .orElseThrow(() -> Problems.thrown(HttpStatus.NOT_FOUND, "problem.bulletin", number));
    }
}
