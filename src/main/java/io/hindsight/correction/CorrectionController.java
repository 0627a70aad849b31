package io.hindsight.correction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.IncidentFact;
import io.hindsight.text.Problems;

/** Corrections of incidents, for programs. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}/incident", consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Post-mortems")
class CorrectionController {

    /** What is otherwise than the record has it, and why. What is left out stays. */
    record CorrectionRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "1",
            description = "The version of the incident that you have read, as the record has it") Integer version,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The attacker had an administrator’s account") String reason,
        @Schema(maxLength = 300, example = "Domain administrator compromised") @Nullable String title,
        @Schema(maxLength = 100_000) @Nullable String summary,
        @Schema(maxLength = 200, description = "Empty: not known") @Nullable String category,
        @Schema(example = "critical", allowableValues = {
            "low", "medium", "high", "critical"}) @Nullable String severity,
        @Schema(example = "red", allowableValues = {
            "clear", "green", "amber", "amber+strict", "red"}) @Nullable String tlp,
        @Nullable Boolean personalData, @Schema(example = "2026-11", description = TIME) @Nullable String occurred,
        @Schema(example = "2026-11-20", description = TIME) @Nullable String detected,
        @Schema(description = TIME) @Nullable String contained,
        @Schema(description = TIME) @Nullable String recovered,
        @Schema(description = TIME) @Nullable String closed){

        private static final String TIME = "ISO 8601 as precisely as it is known; empty: not known";

        Correction read() {
            if (version == null) {
                throw new Refusal("refused.correction.version").at("version");
            }
            Map<IncidentFact, String> values = new EnumMap<>(IncidentFact.class);
            put(values, IncidentFact.TITLE, title);
            put(values, IncidentFact.SUMMARY, summary);
            put(values, IncidentFact.CATEGORY, category);
            put(values, IncidentFact.SEVERITY, severity);
            put(values, IncidentFact.TLP, tlp);
            put(values, IncidentFact.PERSONAL_DATA, personalData == null ? null : personalData.toString());
            put(values, IncidentFact.OCCURRED, occurred);
            put(values, IncidentFact.DETECTED, detected);
            put(values, IncidentFact.CONTAINED, contained);
            put(values, IncidentFact.RECOVERED, recovered);
            put(values, IncidentFact.CLOSED, closed);
            return new Correction(version, values, reason);
        }

        private static void put(Map<IncidentFact, String> values, IncidentFact fact, @Nullable String value) {
            if (value != null) {
                values.put(fact, value);
            }
        }
    }

    private final Corrections corrections;
    private final IncidentVersions versions;
    private final Login login;

    CorrectionController(Corrections corrections, IncidentVersions versions, Login login) {
        this.corrections = corrections;
        this.versions = versions;
        this.login = login;
    }

    @RequestMapping(method = {RequestMethod.PATCH, RequestMethod.POST})
    @Operation(summary = "Correct the incident, as facilitator or management who may know it; every version is kept",
        description = "Deadlines, and who may know it, follow at once. What you leave out stays as it is.")
    @ApiResponse(responseCode = "200", description = "All corrections so far, oldest first", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    @ApiResponse(responseCode = "404", ref = "404")
    @ApiResponse(responseCode = "409", ref = "409")
    @ApiResponse(responseCode = "415", ref = "415")
    @ApiResponse(responseCode = "422", ref = "422")
    List<IncidentVersion> correct(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody CorrectionRequest wanted) {
        corrections.check(reference, login.current());
        corrections.correct(reference, wanted.read(), login.current());
        return versions.of(reference);
    }

    @ExceptionHandler
    ProblemDetail outdated(OutdatedCorrection outdated) {
        return Problems.of(HttpStatus.CONFLICT, outdated);
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, refusal, refusal.faults());
    }
}
