package io.hindsight.stagemap;

import java.time.Clock;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.stagemap.MapStages.StageCount;
import io.hindsight.text.Words;
import io.hindsight.work.DueWords;

/** What the diagrams in Cockpit say beside Camunda’s own. */
@RestController
@RequestMapping(path = "/api/board/stages", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Post-mortems")
class MapStageController {

    /** An object, so that more can be said one day. */
    record StageCounts(List<StageCount> stages) {
    }

    record StageStands(List<StageStanding> stages) {
    }

    @Schema(description = "One place of the map where the post-mortem is")
    record StageStanding(
        @Schema(description = "The process that the map calls there", example = "meeting") String stage,
        DueWords due) {
    }

    private final MapStages stages;
    private final Login login;
    private final Clock clock;

    MapStageController(MapStages stages, Login login, Clock clock) {
        this.stages = stages;
        this.login = login;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Count post-mortems by where they are, and those that are late there",
        description = "Of all that the reader may know. A place where none is is left out.")
    @ApiResponse(responseCode = "200", description = "The places", useReturnTypeSchema = true)
    StageCounts all() {
        return new StageCounts(stages.counts(login.current()));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Read where a post-mortem is, and whether it is late there")
    @ApiResponse(responseCode = "200", description = "The places", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "404")
    StageStands one(@PathVariable String reference) {
        Words words = Words.ofReader();
        return new StageStands(stages.of(reference, login.current()).stream()
            .map(stand -> new StageStanding(stand.stage(), DueWords.of(stand.item(), clock, words))).toList());
    }
}
