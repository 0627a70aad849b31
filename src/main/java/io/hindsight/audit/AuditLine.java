package io.hindsight.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A row as a line of the export: one JSON object, always spelled the same way. */
final class AuditLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditLine() {
    }

    static String of(AuditRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", row.number());
        line.put("at", row.time());
        line.put("actor", row.actor());
        line.put("actorName", row.actorName());
        line.put("address", row.address());
        line.put("kind", row.kind());
        line.put("about", row.about());
        line.put("details", row.details());
        line.put("previous", row.previous());
        line.put("hash", row.hash());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** @throws IOException when it is not exactly what {@link #of} makes of a row */
    static AuditRow read(String line) throws IOException {
        try {
            JsonNode json = JSON.readTree(line);
            AuditRow row = new AuditRow(json.path("number").longValue(), Instant.parse(json.path("at").asText()),
                text(json, "actor"),
                text(json, "actorName"), text(json, "address"), text(json, "kind"), text(json, "about"),
                text(json, "details"), text(json, "previous"), text(json, "hash"));
            if (line.equals(of(row))) {
                return row;
            }
        } catch (RuntimeException odd) {
            throw new IOException(odd);
        }
        throw new IOException("Not as it was exported");
    }

    private static @Nullable String text(JsonNode line, String name) {
        JsonNode value = line.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
