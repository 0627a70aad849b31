package io.hindsight.incident;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.incident.Intake.Receipt;
import io.hindsight.incident.LikelyDoubles.LikelyDouble;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/** The way in for programs. */
@RestController
@RequestMapping(path = "/api/incidents", consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@ApiResponse(responseCode = "201", description = "A post-mortem has been started", useReturnTypeSchema = true,
    headers = @Header(name = "Location", description = "Where its record is", schema = @Schema(type = "string")))
@ApiResponse(responseCode = "200",
    description = "The same incident came in before; nothing new was started. What it tells otherwise is asked of a facilitator",
    useReturnTypeSchema = true)
@ApiResponse(responseCode = "400", ref = "400")
@ApiResponse(responseCode = "409", ref = "409")
@ApiResponse(responseCode = "413", ref = "413")
@ApiResponse(responseCode = "415", ref = "415")
@ApiResponse(responseCode = "422", ref = "422")
@Tag(name = "Incidents", description = "How an incident comes in and starts its post-mortem")
class IncidentController {

    /**
     * What the caller gets: where to find the post-mortem.
     *
     * @param likelyDoubles open ones that likely review the same, of those that the caller may know
     */
    record Started(@Schema(example = "PM-2026-0001") String reference, List<LikelyDouble> likelyDoubles) {
    }

    private final Intake intake;
    private final NativeReader natives;
    private final VerisReader veris;
    private final BodyReader bodies;
    private final LikelyDoubles doubles;

    IncidentController(Intake intake, NativeReader natives, VerisReader veris, BodyReader bodies,
            LikelyDoubles doubles) {
        this.doubles = doubles;
        this.intake = intake;
        this.natives = natives;
        this.veris = veris;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Send one incident in Hindsight's own form",
        description = "201 with a new post-mortem; 200 with the same reference when source and key came in before; "
            + "a facilitator looks at what it tells otherwise then, and a higher TLP holds at once.",
        requestBody = @RequestBody(required = true,
            content = @Content(schema = @Schema(implementation = IncidentReport.class))))
    ResponseEntity<Started> receive(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        byte[] body = bodies.read(request);
        JsonNode json = bodies.parse(body);
        return answer(intake.take(natives.read(json), natives.circle(json), new Original("native", body),
            natives.isReopened(json)));
    }

    @PostMapping("/veris")
    @Operation(summary = "Send one record of the VERIS schema",
        description = "The key is the record's identity (its file name), since incident_id is not unique in VERIS.",
        requestBody = @RequestBody(required = true,
            content = @Content(schema = @Schema(type = "object", description = "A VERIS record, 1.3 or 1.4"))))
    ResponseEntity<Started> receiveVeris(
            @Parameter(example = "0001AA7F-C601-424A-B2B8-BE6C9F5164E7.json") @RequestParam String key,
            @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Phrase fault = key.isBlank() ? Phrase.of("fault.missing") : FieldReader.faultOf(key, 300);
        if (fault != null) {
            throw new InvalidIncident(List.of(new Fault("key", fault)));
        }
        byte[] body = bodies.read(request);
        return answer(intake.take(veris.read(key, bodies.parse(body)), List.of(), new Original("veris", body), false));
    }

    private ResponseEntity<Started> answer(Receipt receipt) {
        URI location = URI.create("/api/post-mortems/" + receipt.reference());
        Started body = new Started(receipt.reference(), doubles.of(receipt.reference()));
        return receipt.isNew() ? ResponseEntity.created(location).body(body)
            : ResponseEntity.ok().location(location).body(body);
    }
}
