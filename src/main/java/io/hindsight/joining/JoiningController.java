package io.hindsight.joining;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.text.SafeText;

/** How programs join post-mortems, and have one follow another. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@ApiResponse(responseCode = "400", ref = "400")
@ApiResponse(responseCode = "404", ref = "404")
@Tag(name = "Post-mortems")
class JoiningController {

    /** Which other one is joined into this, and why. */
    record JoinRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "PM-2026-0002") @Nullable String other,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The same attacker on the same day") String reason) {
    }

    /** Why another one follows. */
    record FollowUpRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "It was opened again at its source") String reason) {
    }

    /** The one that follows. */
    record Follower(@Schema(example = "PM-2026-0003") String reference) {
    }

    private final Joins joins;
    private final FollowUps followUps;
    private final PostMortemRecords records;
    private final Login login;

    JoiningController(Joins joins, FollowUps followUps, PostMortemRecords records, Login login) {
        this.joins = joins;
        this.followUps = followUps;
        this.records = records;
        this.login = login;
    }

    @PostMapping("/join")
    @Operation(summary = "Join another post-mortem into this one, as facilitator who may know both",
        description = "The other ends and stays readable; the higher severity, TLP and track of both count, and personal "
            + "data. What follows the other moves it out again.")
    @ApiResponse(responseCode = "200", description = "This one as it is now", useReturnTypeSchema = true)
    PostMortemRecord join(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody JoinRequest wanted) {
        joins.join(reference, SafeText.filledLine(wanted.other()).orElse(""), wanted.reason(), login.current());
        return records.find(reference, login.current()).orElseThrow();
    }

    @PostMapping("/follow-up")
    @Operation(summary = "Have another post-mortem follow one that is over, as facilitator",
        description = "Both records name the other. Where it was joined into another, this moves it out again.")
    @ApiResponse(responseCode = "201", description = "The one that follows", useReturnTypeSchema = true)
    ResponseEntity<Follower> follow(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody FollowUpRequest wanted) {
        String follower = followUps.start(reference, wanted.reason(), login.current());
        return ResponseEntity.created(URI.create("/api/post-mortems/" + follower)).body(new Follower(follower));
    }
}
