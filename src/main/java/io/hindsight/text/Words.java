package io.hindsight.text;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of one language, from the message bundles. */
public record Words(MessageSource messages, Locale locale) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

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
     * The text of this key, with its details in place; details are taken as they are, or said in this language, as days
     * and times of day are.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is no such text
     */
    public String of(String key, Object... details) {
        return messages.getMessage(key, Stream.of(details)
            .map(this::said).toArray(), locale);
    }

    private Object said(Object detail) {
        return detail instanceof Sayable text ? text.in(this)
            : detail instanceof LocalDate day ? date(day) : detail instanceof LocalDateTime time ? time(time) : detail;
    }

    /** The text of this key, or the other where there is none. */
    public String named(String key, String otherwise) {
        return requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }

    private static MessageSource bundles() {
        ResourceBundleMessageSource messages = new Renamed();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** “1 December 2026”, “1er décembre 2026”. */
    public String date(LocalDate day) {
        return written(day, "d MMMM yyyy");
    }

    /** “1 December 2026, 10:00”, “1er décembre 2026 à 10:00”. */
    public String time(LocalDateTime time) {
        return of("mail.moment", date(time.toLocalDate()), CLOCK.format(time));
    }

    /** “Tuesday 1 December 2026”, “mardi 1er décembre 2026”. */
    public String day(LocalDate day) {
        return written(day, "EEEE d MMMM yyyy");
    }

    /** The day, and what the clock of that place shows. */
    public String moment(ZonedDateTime at) {
        return of("mail.moment", day(at.toLocalDate()), CLOCK.format(at));
    }

    /** As this language writes it: French calls the first day of a month 1er. */
    public String written(LocalDate day, String pattern) {
        String written = day.format(DateTimeFormatter.ofPattern(pattern, locale));
        boolean first = locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1;
        return first ? written.replaceFirst("\\b1 ", "1er ") : written;
    }
}
