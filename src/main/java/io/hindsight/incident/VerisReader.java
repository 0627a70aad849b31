package io.hindsight.incident;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.incident.Incident.PhaseDuration;
import io.hindsight.incident.Incident.Times;
import io.hindsight.text.Words;

/**
 * Understands a record of the VERIS schema (veriscommunity.net). Unknown fields and values are left to the original,
 * since VERIS grows and its feeds mix versions.
 */
@Component
class VerisReader {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_CATEGORY = 200;
    private static final List<String> PHASES = List.of("compromise", "exfiltration", "discovery", "containment");
    private static final Set<String> PERSONAL = Set.of("Personal", "Sensitive Personal", "Medical", "Payment", "Bank",
        "Credentials", "Digital certificate");
    private static final Map<String, Severity> SEVERITIES = Map.of("Insignificant", Severity.LOW, "Distracting",
        Severity.LOW, "Painful", Severity.MEDIUM, "Damaging", Severity.HIGH, "Catastrophic", Severity.CRITICAL);

    /** What is suspected is reviewed as what happened. */
    private static final Map<String, IncidentKind> KINDS = Map.of("Near miss", IncidentKind.NEAR_MISS);

    /** @param key the record's identity, since {@code incident_id} is not unique */
    Incident read(String key, JsonNode json) {
        FieldReader fields = new FieldReader(json);
        List<String> remarks = new ArrayList<>();
        fields.required("incident_id", 300);
        for (String object : List.of("action", "timeline", "timeline.incident")) {
            if (!fields.at(object).isObject()) {
                fields.refuse(object, "fault.section");
            }
        }
        String summary = fields.optional("summary", IncidentReport.LONGEST_SUMMARY);
        fields.finish();
        PointInTime occurred = VerisDate.read(json.at("/timeline/incident"), remarks);
        return new Incident("veris", key.strip(), title(json, occurred), requireNonNullElse(summary, ""), kind(json),
            actions(json), severity(json, remarks), Tlp.AMBER, personalData(json),
            new Times(occurred, null, null, null, null),
            durations(json.path("timeline")), remarks, List.of(), null);
    }

    private String title(JsonNode json, @Nullable PointInTime occurred) {
        String victim = json.at("/victim/victim_id").asText("");
        String what =
            actions(json) + " at " + (victim.isBlank() ? Words.ENGLISH.of("incident.victim.unnamed") : victim.strip());
        String when = occurred == null ? "" : " (" + occurred + ")";
        return shortened(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1), LONGEST_TITLE) + when;
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
            : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private String actions(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("action").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "unknown" : shortened(String.join(", ", names), LONGEST_CATEGORY);
    }

    private IncidentKind kind(JsonNode json) {
        return KINDS.getOrDefault(json.path("security_incident").asText(), IncidentKind.INCIDENT);
    }

    private Severity severity(JsonNode json, List<String> remarks) {
        String rating = json.at("/impact/overall_rating").asText("");
        if (!SEVERITIES.containsKey(rating)) {
            remarks.add(Words.ENGLISH.of("remark.severity"));
        }
        return SEVERITIES.getOrDefault(rating, Severity.MEDIUM);
    }

    private boolean personalData(JsonNode json) {
        return StreamSupport.stream(json.at("/attribute/confidentiality/data").spliterator(), false)
            .map(data -> data.path("variety").asText()).anyMatch(PERSONAL::contains);
    }

    private List<PhaseDuration> durations(JsonNode timeline) {
        return PHASES.stream().filter(phase -> timeline.path(phase).hasNonNull("unit"))
            .map(phase -> duration(phase, timeline.path(phase))).collect(Collectors.toList());
    }

    private PhaseDuration duration(String phase, JsonNode given) {
        return new PhaseDuration(phase, given.hasNonNull("value") ? given.get("value").asText() : null,
            given.get("unit").asText());
    }
}
