package io.hindsight.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The details of a row in the one form in which they are kept and hashed. */
final class Details {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> NAMED = new TypeReference<>() {
    };
    private static final int LONGEST = 1_000;

    private Details() {
    }

    static String of(Map<String, String> details) {
        TreeMap<String, String> sorted = new TreeMap<>();
        details.forEach((name, value) -> {
            if (value != null) {
                sorted.put(clean(name), clean(value));
            }
        });
        try {
            return JSON.writeValueAsString(sorted);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** As they were; what somebody has made unreadable is shown as it is. */
    static Map<String, String> read(@Nullable String details) {
        try {
            return JSON.readValue(details, NAMED);
        } catch (JsonProcessingException broken) {
            return Map.of("?", details);
        }
    }

    /** Only what the database can hold, and not more than fits a row. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String whole =
            new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return whole.codePointCount(0, whole.length()) <= LONGEST ? whole
            : whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
