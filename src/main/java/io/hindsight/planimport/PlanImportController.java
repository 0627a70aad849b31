package io.hindsight.planimport;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.planfile.PlanFile;
import io.hindsight.planfile.PlanReader;
import io.hindsight.planfile.PlanWriter;
import io.hindsight.planfile.ReadPlan;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.text.Problems;

/** What became of the plans that came as files. */
@RestController
@RequestMapping("/api/plan")
@Tag(name = "Plan")
class PlanImportController {

    private static final String ASSUMED = "Plan-Assumed";

    private final Imports imports;
    private final Plans plans;

    PlanImportController(Imports imports, Plans plans) {
        this.plans = plans;
        this.imports = imports;
    }

    @PutMapping(consumes = {PlanFile.MARKDOWN, PlanFile.TEXT}, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Hand in a plan that was edited as a file",
        description = "For plan owners and administrators. The file's version must be the one in force. It waits for "
            + "somebody else's approval and is then published as a new version, of which the teams are told by mail; with "
            + "`hindsight.plan.import=publish` at once. 200 with the version in force when nothing differs. A plain Markdown "
            + "file without front matter is taken by its headings, four levels deep: the header `Plan-Assumed` says what "
            + "was taken for what it leaves open, such as the version that it starts from.",
        requestBody = @RequestBody(required = true, content = @Content(mediaType = PlanFile.MARKDOWN,
            schema = @Schema(type = "string", description = "The file that GET answers, or plain Markdown"))))
    @ApiResponse(responseCode = "200", description = "The version in force from now on",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = PlanVersion.class)))
    @ApiResponse(responseCode = "202", description = "It waits for approval",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = PlanImport.class)))
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "409", ref = "409")
    @ApiResponse(responseCode = "413", ref = "413")
    @ApiResponse(responseCode = "415", ref = "415")
    @ApiResponse(responseCode = "422", ref = "422")
    ResponseEntity<?> take(@Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Authentication author) throws IOException {
        ReadPlan read = PlanReader.read(PlanFile.read(request), () -> plans.document(plans.inForce()));
        return imports.take(read.document(), read.assumed(), author.getName())
            .<ResponseEntity<?>>map(waiting -> told(ResponseEntity.accepted(), read)
                .location(URI.create("/api/plan/imports/" + waiting.id())).body(waiting))
            .orElseGet(() -> told(ResponseEntity.ok(), read).body(plans.inForce(author.getName())));
    }

    @GetMapping(path = "/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the plans that were handed in as files, newest first")
    @ApiResponse(responseCode = "200", description = "Each with where it stands", useReturnTypeSchema = true)
    List<PlanImport> all() {
        return imports.all();
    }

    @GetMapping(path = "/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read where one of them stands")
    @ApiResponse(responseCode = "200", description = "Waiting, published, or returned with reasons",
        useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "404")
    PlanImport one(@PathVariable String id) {
        return number(id).flatMap(imports::find).orElseThrow(PlanImportController::missing);
    }

    @GetMapping(path = "/imports/{id}/file", produces = PlanFile.MARKDOWN)
    @Operation(summary = "Read its file")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = PlanFile.MARKDOWN,
        schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", ref = "404")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return PlanFile.text(PlanFile.MARKDOWN, "import-" + id + ".md",
            PlanWriter.write(imports.document(one(id).id())));
    }

    private static ResponseEntity.BodyBuilder told(ResponseEntity.BodyBuilder answer, ReadPlan read) {
        return read.assumed() == null ? answer : answer.header(ASSUMED, read.assumed());
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static ErrorResponseException missing() {
        return Problems.thrown(HttpStatus.NOT_FOUND, "problem.plan.import");
    }
}
