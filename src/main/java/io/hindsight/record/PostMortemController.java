package io.hindsight.record;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.incident.Original;

/** The record for programs. */
@RestController
@RequestMapping(path = "/api/post-mortems", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Post-mortems", description = "The record: what happened, what was found, what has changed")
class PostMortemController {

    private final PostMortemRecords records;
    private final Login login;

    PostMortemController(PostMortemRecords records, Login login) {
        this.records = records;
        this.login = login;
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
