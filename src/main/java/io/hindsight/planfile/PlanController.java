package io.hindsight.planfile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Heading;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionDiff;
import io.hindsight.planversion.Plans;
import io.hindsight.text.Problems;

/** The response plan for programs, as JSON or as the Markdown file that can be imported again. */
@RestController
@RequestMapping("/api/plan")
@Tag(name = "Plan", description = "The incident response plan, its versions and what each has changed")
class PlanController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /** A version as a whole. */
    record Plan(@Schema(example = "1.2.0") String number, @Nullable String title, @Nullable String language,
        String cause,
        @Nullable String postMortem,
        String draftedBy, String approvedBy, Instant publishedAt, List<Section> sections) {
    }

    private final Plans plans;
    private final Login login;

    PlanController(Plans plans, Login login) {
        this.plans = plans;
        this.login = login;
    }

    @GetMapping(produces = {JSON, PlanFile.MARKDOWN})
    @Operation(summary = "Read the version in force", description = "With `Accept: text/markdown`, the file to edit.")
    @ApiResponse(responseCode = "200", description = "The plan", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = Plan.class)),
        @Content(mediaType = PlanFile.MARKDOWN, schema = @Schema(type = "string"))})
    ResponseEntity<?> inForce(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return answer(plans.inForce(login.current()), accept);
    }

    @GetMapping(path = "/versions", produces = JSON)
    @Operation(summary = "List the versions, newest first, with their changes")
    @ApiResponse(responseCode = "200", description = "The versions", useReturnTypeSchema = true)
    List<PlanVersion> versions() {
        return plans.versions(login.current());
    }

    @GetMapping(path = "/versions/{number}", produces = {JSON, PlanFile.MARKDOWN})
    @Operation(summary = "Read one version", description = "With `Accept: text/markdown`, as a file.")
    @ApiResponse(responseCode = "200", description = "The plan as it was", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = Plan.class)),
        @Content(mediaType = PlanFile.MARKDOWN, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "404", ref = "404")
    ResponseEntity<?> version(@Parameter(example = "1.0.0") @PathVariable String number,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        return answer(find(number), accept);
    }

    @GetMapping(path = "/versions/{number}/diff", produces = {JSON, PlanFile.TEXT})
    @Operation(summary = "Read what a version has changed",
        description = "With `Accept: text/plain`, as a unified diff.")
    @ApiResponse(responseCode = "200", description = "The sections that differ from the version before", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = SectionDiff[].class)),
        @Content(mediaType = PlanFile.TEXT, schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "404", ref = "404")
    ResponseEntity<?> diff(@Parameter(example = "1.0.0") @PathVariable String number,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        PlanVersion version = find(number);
        if (!PlanFile.wants(accept, PlanFile.TEXT)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(plans.diff(version));
        }
        return PlanFile.text(PlanFile.TEXT, "plan-" + number + ".diff",
            plans.unifiedDiff(version));
    }

    private ResponseEntity<?> answer(PlanVersion version, String accept) {
        Heading heading = plans.heading(version);
        List<Section> all = plans.sections(version);
        if (!PlanFile.wants(accept, PlanFile.MARKDOWN)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Plan(version.number(),
                heading.title(), heading.language(), version.title(), version.postMortem(), version.draftedBy(),
                version.approvedBy(), version.publishedAt(), all));
        }
        return PlanFile.text(PlanFile.MARKDOWN, "plan-" + version.number() + ".md",
            PlanWriter.write(plans.document(version)));
    }

    private PlanVersion find(String number) {
        return plans.version(number, login.current()).orElseThrow(() -> Problems.thrown(HttpStatus.NOT_FOUND,
            "problem.plan.version", number));
    }
}
