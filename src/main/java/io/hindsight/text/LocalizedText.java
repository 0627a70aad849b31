package io.hindsight.text;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A text that we write for people of several languages before we know who reads it. It is kept in all of them, and a
 * form shows it in its reader's. The engine keeps it under the name of this type.
 *
 * @param texts Markdown by language: {@code en} and {@code fr}
 */
public record LocalizedText(Map<String, String> texts) {

    /** The text in this language, or else in English, with teams called as they are now. */
    public @Nullable String in(Locale reader) {
        String kept = texts.getOrDefault(reader.getLanguage(), texts.get("en"));
        return kept == null ? null : KeptNames.filled(kept, reader);
    }
}
