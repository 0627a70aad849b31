package io.hindsight.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What became of the plans that came as files. */
@RestController
@RequestMapping("/api/plan/imports")
@Tag(name = "Plan")
class PlanImportController {

    private final Imports imports;

    PlanImportController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the plans that were handed in as files, newest first")
    @ApiResponse(responseCode = "200", description = "Each with where it stands", useReturnTypeSchema = true)
    List<PlanImport> all() {
        return imports.all();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read where one of them stands")
    @ApiResponse(responseCode = "200", description = "Waiting, published, or returned with reasons", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "404")
    PlanImport one(@PathVariable String id) {
        return number(id).flatMap(imports::find).orElseThrow(PlanImportController::missing);
    }

    @GetMapping(path = "/{id}/file", produces = PlanFile.MARKDOWN)
    @Operation(summary = "Read its file")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = PlanFile.MARKDOWN,
        schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", ref = "404")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return PlanFile.text(PlanFile.MARKDOWN, "import-" + id + ".md", PlanWriter.write(imports.document(one(id).id())));
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static ErrorResponseException missing() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
            "No plan was handed in by this number."), null);
    }
}
