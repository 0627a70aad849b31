package io.hindsight.track;

import java.util.List;

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
import io.hindsight.text.Code;
import io.hindsight.text.Phrase;

/** What programs may say of the track. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}/track", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Post-mortems")
class TrackController {

    /** Another track, and why. */
    record TrackRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "full",
            allowableValues = {
                "light", "standard", "full"}) String track,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The same hole was used twice this year") String reason){
    }

    private final TrackChanges changes;
    private final Tracks tracks;
    private final Login login;

    TrackController(TrackChanges changes, Tracks tracks, Login login) {
        this.changes = changes;
        this.tracks = tracks;
        this.login = login;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Choose another track, as facilitator or management who may know it; every choice is kept",
        description = "A heavier one until the sign-off, a lighter one until the causes are reviewed.")
    @ApiResponse(responseCode = "200", description = "All choices so far, oldest first: the last one holds",
        useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "404", ref = "404")
    List<TrackChoice> choose(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody TrackRequest wanted) {
        changes.choose(reference, track(wanted.track()), wanted.reason(), login.current());
        return tracks.of(reference);
    }

    /** @throws Refusal when there is no such track */
    static Track track(String code) {
        return Code.find(Track.class, code)
            .orElseThrow(
                () -> new Refusal("refused.track.unknown", Phrase.of("fault.code", Track.codes())).at("track"));
    }
}
