package io.hindsight.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.text.Sayable;

/** The texts of the forms in French, by their English words; what is missing stays English. */
public record FrenchTexts(Map<String, String> byEnglish) {

    private static final FrenchTexts FORMS = read();

    /** A text of a form, as its reader's language has it. */
    public static Sayable told(String english) {
        return words -> words.locale().getLanguage().equals("fr") ? FORMS.of(english) : english;
    }

    static FrenchTexts read() {
        try (InputStream file = new ClassPathResource("forms_fr.json").getInputStream()) {
            return new FrenchTexts(new ObjectMapper().readValue(file, new TypeReference<>() {
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String english) {
        return byEnglish.getOrDefault(english, english);
    }
}
