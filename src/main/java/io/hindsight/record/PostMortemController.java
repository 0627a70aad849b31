package io.hindsight.record;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Original;
import io.hindsight.incident.Severity;
import io.hindsight.record.PostMortemList.ListQuery;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/** The record for programs. */
@RestController
@RequestMapping(path = "/api/post-mortems", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Post-mortems", description = "The record: what happened, what was found, what has changed")
class PostMortemController {

    private static final int LAST_PAGE = 1_000_000;

    private final PostMortemRecords records;
    private final Login login;

    PostMortemController(PostMortemRecords records, Login login) {
        this.records = records;
        this.login = login;
    }

    @GetMapping
    @Operation(summary = "List post-mortems, newest first")
    @ApiResponse(responseCode = "200", description = "One page of the list", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    PostMortemList list(
            @Parameter(description = "A stage that is open", schema = @Schema(allowableValues = {
                "meeting", "analysis", "evaluation", "plan", "hardening", "training"})) @RequestParam(
                    required = false) String stage,
            @Parameter(description = "How bad the incident was", schema = @Schema(allowableValues = {
                "low", "medium", "high", "critical"})) @RequestParam(required = false) String severity,
            @Parameter(description = "What was reviewed", schema = @Schema(allowableValues = {
                "incident", "near-miss", "exercise", "success"})) @RequestParam(required = false) String kind,
            @Parameter(description = "Whether it runs, or how it has ended", schema = @Schema(allowableValues = {
                "open", "closed", "removed", "withdrawn", "ended-early", "joined"})) @RequestParam(
                    required = false) String state,
            @Parameter(
                description = "Only those in which something that is open is past its due date, also after the sign-off") @RequestParam(
                    defaultValue = "false") boolean overdue,
            @Parameter(description = "Words in the reference, title or summary") @RequestParam(
                required = false) String text,
            @Parameter(description = "From 0",
                schema = @Schema(minimum = "0", maximum = "1000000", defaultValue = "0")) @RequestParam(
                    defaultValue = "0") int page,
            @Parameter(description = "How many on a page",
                schema = @Schema(minimum = "1", maximum = "100", defaultValue = "20")) @RequestParam(
                    defaultValue = "20") int size) {
        Parameters.refuseUnless(page >= 0 && page <= LAST_PAGE, "page",
            Phrase.of("fault.between", 0, String.valueOf(LAST_PAGE)));
        Parameters.refuseUnless(size >= 1 && size <= PostMortemList.LARGEST, "size",
            Phrase.of("fault.between", 1, PostMortemList.LARGEST));
        Parameters.refuseNul("text", text);
        return records.list(
            new ListQuery(Parameters.read("stage", stage, Stage::of),
                Parameters.read("severity", severity, Severity::of),
                Parameters.read("kind", kind, IncidentKind::of), Parameters.read("state", state, PostMortemState::of),
                overdue, text, page, size),
            login.current());
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Read one post-mortem whole")
    @ApiResponse(responseCode = "200", description = "The record", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "404")
    PostMortemRecord get(@Parameter(example = "PM-2026-0001") @PathVariable String reference) {
        return records.find(reference, login.current()).orElseThrow(() -> Door.unknown(reference));
    }

    @GetMapping("/{reference}/original")
    @Operation(summary = "Read the incident exactly as it came in, byte for byte")
    @ApiResponse(responseCode = "200", description = "The JSON that was sent",
        content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", ref = "404")
    ResponseEntity<byte[]> original(@Parameter(example = "PM-2026-0001") @PathVariable String reference) {
        Original original = records.original(reference, login.current()).orElseThrow(() -> Door.unknown(reference));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(reference + "-" + original.format() + ".json").build().toString())
            .body(original.body());
    }
}
