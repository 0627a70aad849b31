package io.hindsight.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A text that we write for people of several languages before we know who reads it. It is kept in all of them, and a
 * form shows it in its reader's.
 *
 * @param texts Markdown by language: {@code en} and {@code fr}
 */
public record LocalizedText(Map<String, String> texts) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "{\"told\":";

    public String json() {
        return JSON.createObjectNode().set("told", JSON.valueToTree(texts)).toString();
    }

    /** The text of a variable that holds one, in this language, or else in English. */
    public static Optional<String> read(String json, Locale locale) {
        if (json == null || !json.startsWith(START)) {
            return Optional.empty();
        }
        try {
            JsonNode told = JSON.readTree(json).path("told");
            return Optional.of(told.path(told.has(locale.getLanguage()) ? locale.getLanguage() : "en").asText());
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }
}
