package io.hindsight.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.text.Words;

/** All that people read in two languages: the French of each English text. */
class Bilingual {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCALE = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Map<String, String> FRENCH = french();

    private Bilingual() {
    }

    /** The same in this language; what is known in one language only is said as it is. */
    static String in(String language, String english) {
        return language.startsWith("fr") ? FRENCH.getOrDefault(english, english) : english;
    }

    /** The lines of a page that are English though there is French for them. */
    static List<String> englishIn(String page) {
        return Stream.of(page.split("\n")).map(String::strip)
            .filter(line -> FRENCH.containsKey(line) && !FRENCH.containsValue(line)).distinct().toList();
    }

    private static Map<String, String> french() {
        Map<String, String> french = new HashMap<>();
        JsonNode english = read(LOCALE + "en.json").path("labels");
        read(LOCALE + "fr.json").path("labels").properties()
            .forEach(label -> french.put(english.path(label.getKey()).asText(), label.getValue().asText()));
        Words words = Words.of(Locale.FRENCH);
        ResourceBundle.getBundle("messages", Locale.ROOT).keySet()
            .forEach(key -> french.put(Words.ENGLISH.named(key, ""), words.named(key, "")));
        read("forms_fr.json").properties().forEach(text -> french.put(text.getKey(), text.getValue().asText()));
        return french;
    }

    private static JsonNode read(String path) {
        try (InputStream file = Bilingual.class.getClassLoader().getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.replace("\uFEFF", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
