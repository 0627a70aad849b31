package io.hindsight.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages that Hindsight speaks: English and French. */
@Component
public class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    public static boolean isSpoken(Locale language) {
        return ALL.stream().anyMatch(locale -> locale.getLanguage().equals(language.getLanguage()));
    }

    /** What is written in each language to be kept, by its code; {@link KeptNames} are open in it. */
    public <T> Map<String, T> each(Function<Words, T> writer) {
        return ALL.stream().collect(Collectors.toMap(Locale::getLanguage,
            locale -> writer.apply(KeptNames.of(locale))));
    }

    /** Has a text written in each language; one without any content, which is empty, is told to nobody. */
    public @Nullable LocalizedText tell(Function<Words, String> writer) {
        Map<String, String> texts = each(writer);
        return requireNonNull(texts.get("en")).isEmpty() ? null : new LocalizedText(texts);
    }
}
