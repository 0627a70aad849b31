package io.hindsight.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** The words of one language, from the message bundles. */
public record Words(MessageSource messages, Locale locale) {

    /**
     * The text of this key, with its details in place; details are taken as they are.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is no such text
     */
    public String of(String key, Object... details) {
        return messages.getMessage(key, details, locale);
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
