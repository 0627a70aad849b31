package io.hindsight.threats;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One state of the catalogue of known exploited vulnerabilities.
 *
 * @param version such as 2025.08.25
 * @param threats at least one, each once
 */
record Catalogue(String version, Instant releasedAt, List<Threat> threats) {

    private static final ObjectMapper JSON =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    /** What was received is no such catalogue; the message says why. */
    static class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Reads the JSON that CISA publishes. Fields that are new to us are left aside.
     *
     * @throws Unreadable when it is not whole or not of that form
     */
    static Catalogue parse(byte[] json) {
        JsonNode root = tree(json);
        List<Threat> threats = new ArrayList<>();
        root.path("vulnerabilities").forEach(entry -> threats.add(threat(entry)));
        requireThat(!threats.isEmpty(), "it has no vulnerabilities");
        requireThat(root.path("count").asInt(-1) == threats.size(), "its count %s is not the %d entries it has"
            .formatted(root.path("count"), threats.size()));
        Set<String> seen = new HashSet<>();
        threats.forEach(threat -> requireThat(seen.add(threat.cve()), threat.cve() + " is there twice"));
        return new Catalogue(text(root, "catalogVersion"), released(root), List.copyOf(threats));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new Unreadable("The catalogue is not JSON, or not all of it: " + notJson.getMessage(), notJson);
        }
    }

    private static Threat threat(JsonNode entry) {
        String cve = text(entry, "cveID");
        requireThat(CVE.matcher(cve).matches(), "“" + cve + "” is no CVE number");
        return new Threat(cve, text(entry, "vendorProject"), text(entry, "product"), text(entry, "vulnerabilityName"),
            date(entry, "dateAdded"), date(entry, "dueDate"), text(entry, "shortDescription"),
            text(entry, "requiredAction"), entry.path("knownRansomwareCampaignUse").asText().strip().equals("Known"));
    }

    private static String text(JsonNode node, String field) {
        requireThat(node.path(field).isTextual() && node.path(field).textValue().indexOf('\0') < 0,
            field + " is missing or no text");
        return node.get(field).textValue().strip();
    }

    private static LocalDate date(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException noDate) {
            throw new Unreadable("This is no catalogue: " + field + " is no date", noDate);
        }
    }

    private static Instant released(JsonNode root) {
        try {
            return OffsetDateTime.parse(text(root, "dateReleased")).toInstant();
        } catch (DateTimeException noTime) {
            throw new Unreadable("This is no catalogue: dateReleased is no time", noTime);
        }
    }

    private static void requireThat(boolean fine, String fault) {
        if (!fine) {
            throw new Unreadable("This is no catalogue: " + fault, null);
        }
    }
}
