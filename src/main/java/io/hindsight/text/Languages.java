package io.hindsight.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The languages that Hindsight speaks: English and French. */
@Component
public class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final MessageSource messages;

    Languages(MessageSource messages) {
        this.messages = messages;
    }

    /** Has a text written in each language; one without any content, which is empty, is told to nobody. */
    public LocalizedText tell(Function<Words, String> writer) {
        Map<String, String> texts = ALL.stream().collect(Collectors.toMap(Locale::getLanguage,
            locale -> writer.apply(new Words(messages, locale))));
        return texts.get("en").isEmpty() ? null : new LocalizedText(texts);
    }
}
