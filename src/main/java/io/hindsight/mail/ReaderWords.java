package io.hindsight.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.hindsight.text.Words;

/**
 * Speaks to one reader.
 *
 * @param words in their language
 * @param zone  whose clocks show the times
 * @param now   the moment at which they read, as far as one can know
 */
public record ReaderWords(Words words, ZoneId zone, Instant now) {

    public Locale language() {
        return words.locale();
    }

    /** @throws org.springframework.context.NoSuchMessageException when there is no such text */
    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    /** The text of a code, or what it is called where there is none. */
    public String name(String key, String otherwise) {
        return words.messages().getMessage(key, null, otherwise, language());
    }

    public String day(LocalDate day) {
        return words.day(day);
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    public String moment(Instant at) {
        return words.moment(at.atZone(zone));
    }

    /** As a subject has room for it. */
    public String shortMoment(Instant at) {
        return say("mail.moment", shortDay(date(at)), time(at));
    }

    public LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public boolean isLate(Instant due) {
        return due.isBefore(now);
    }

    /** The same words at the clock of another place. */
    public ReaderWords in(ZoneId place) {
        return new ReaderWords(words, place, now);
    }

    public boolean differsFrom(ZoneId place, Instant at) {
        return !ZonedDateTime.ofInstant(at, zone).getOffset().equals(place.getRules().getOffset(at));
    }

    private String shortDay(LocalDate day) {
        return words.written(day, day.getYear() == date(now).getYear() ? "EEE d MMM" : "EEE d MMM yyyy");
    }
}
