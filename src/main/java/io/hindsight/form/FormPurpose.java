package io.hindsight.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Why something is asked, which the first line of its form says, in English or French. */
@Component
public class FormPurpose {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Optional<String>> purposes = new ConcurrentHashMap<>();
    private final FrenchTexts french = FrenchTexts.read();

    /**
     * @param form the form's id, such as {@code verify-action}
     * @return empty when there is no such form any more, or it does not begin with a text
     */
    public Optional<String> of(String form, Locale language) {
        Optional<String> english = purposes.computeIfAbsent(form, FormPurpose::read);
        return language.getLanguage().equals("fr") ? english.map(french::of) : english;
    }

    private static Optional<String> read(String form) {
        if (!form.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:forms/*/" + form + ".form");
            return files.length == 0 ? Optional.empty() : firstText(files[0]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> firstText(Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            return Optional.ofNullable(JSON.readTree(json).at("/components/0/text")).map(JsonNode::textValue)
                .filter(text -> !text.contains("{{"));
        }
    }
}
