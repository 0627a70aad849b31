package io.hindsight.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
        ResourceBundleMessageSource messages = new Renamed();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** “Tuesday 1 December 2026”, “mardi 1er décembre 2026”. */
    public String day(LocalDate day) {
        return written(day, "EEEE d MMMM yyyy");
    }

    /** The day, and what the clock of that place shows. */
    public String moment(ZonedDateTime at) {
        return of("mail.moment", day(at.toLocalDate()), DateTimeFormatter.ofPattern("HH:mm").format(at));
    }

    /** As this language writes it: French calls the first day of a month 1er. */
    public String written(LocalDate day, String pattern) {
        String written = day.format(DateTimeFormatter.ofPattern(pattern, locale));
        boolean first = locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1;
        return first ? written.replaceFirst("\\b1 ", "1er ") : written;
    }
}
