package io.hindsight.text;

import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of one language, from the message bundles. */
public record Words(MessageSource messages, Locale locale) {

    static final MessageSource BUNDLES = bundles();

    /** What logs and the engine are told in. */
    public static final Words ENGLISH = new Words(BUNDLES, Locale.ENGLISH);

    /** The words of whoever sent the request that is being answered. */
    public static Words ofReader() {
        return of(LocaleContextHolder.getLocale());
    }

    /** The words of this language, or English ones. */
    public static Words of(Locale language) {
        return Languages.ALL.stream().filter(locale -> locale.getLanguage().equals(language.getLanguage())).findFirst()
            .map(locale -> new Words(BUNDLES, locale)).orElse(ENGLISH);
    }

    /**
     * The text of this key, with its details in place; details are taken as they are, or said in this language.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is no such text
     */
    public String of(String key, Object... details) {
        return messages.getMessage(key, Stream.of(details)
            .map(detail -> detail instanceof Sayable text ? text.in(this) : detail).toArray(), locale);
    }

    private static MessageSource bundles() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
