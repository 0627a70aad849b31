package io.hindsight.circle;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Misfit;
import io.hindsight.text.Problems;

/** Who may know a post-mortem, for programs. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}", consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@ApiResponse(responseCode = "400", ref = "400")
@ApiResponse(responseCode = "404", ref = "404")
@ApiResponse(responseCode = "415", ref = "415")
@ApiResponse(responseCode = "422", ref = "422")
@Tag(name = "Confidentiality", description = "Who may know a post-mortem of TLP:RED or TLP:AMBER+STRICT")
class CircleController {

    /** One more who may know it, or one less, and why. */
    record JoiningRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "sysadmin2", description = "A login") String person,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "Knows the mail servers") String reason) {
    }

    /** Another TLP, and why. */
    record Mark(@Schema(requiredMode = RequiredMode.REQUIRED, example = "red",
        allowableValues = {
            "clear", "green", "amber", "amber+strict", "red"}) String tlp,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The press is asking") String reason){
    }

    /** The logins of the circle now. */
    record Members(@Schema(example = "[\"facilitator1\", \"sysadmin2\"]") List<String> circle) {
    }

    private final Circle circle;
    private final Circles circles;
    private final Markings markings;
    private final Login login;

    CircleController(Circle circle, Circles circles, Markings markings, Login login) {
        this.circle = circle;
        this.circles = circles;
        this.markings = markings;
        this.login = login;
    }

    @PostMapping("/circle")
    @Operation(summary = "Let somebody into the circle, as facilitator or management in it",
        description = "An administrator may let themself in; it is audited.")
    @ApiResponse(responseCode = "200", description = "The circle as it is now", useReturnTypeSchema = true)
    Members widen(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody JoiningRequest joining) {
        circle.widen(reference, joining.person(), joining.reason(), login.current());
        return new Members(circles.members(reference));
    }

    @PostMapping("/circle/leave")
    @Operation(summary = "Take somebody out of the circle, as facilitator or management in it",
        description = "Not while they have tasks there, and not the last facilitator or manager. The record keeps that they were in it.")
    @ApiResponse(responseCode = "200", description = "The circle as it is now", useReturnTypeSchema = true)
    Members leave(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody JoiningRequest leaving) {
        circle.leave(reference, leaving.person(), leaving.reason(), login.current());
        return new Members(circles.members(reference));
    }

    @PostMapping("/tlp")
    @Operation(summary = "Say anew who may learn of it, as facilitator or management who may know it",
        description = "RED and AMBER+STRICT move a running post-mortem behind the door of its circle, all others out again.")
    @ApiResponse(responseCode = "200", description = "All changes so far, oldest first", useReturnTypeSchema = true)
    List<Marking> mark(@Parameter(example = "PM-2026-0001") @PathVariable String reference, @RequestBody Mark mark) {
        markings.mark(reference, tlp(mark.tlp()), mark.reason(), login.current());
        return circles.markings(reference);
    }

    /** @throws Refusal when there is no such marking */
    static Tlp tlp(String code) {
        try {
            return Tlp.of(code);
        } catch (Misfit unknown) {
            throw new Refusal("refused.tlp.unknown", unknown).at("tlp");
        }
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownPostMortem unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, unknown);
    }

    @ExceptionHandler
    ProblemDetail forbidden(NotYours forbidden) {
        return Problems.of(HttpStatus.FORBIDDEN, forbidden);
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, refusal, refusal.faults());
    }
}
