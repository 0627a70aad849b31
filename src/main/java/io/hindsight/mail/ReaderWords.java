package io.hindsight.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import io.hindsight.text.Words;

/**
 * Speaks to one reader.
 *
 * @param words in their language
 * @param zone  whose clocks show the times
 * @param now   the moment at which they read, as far as one can know
 */
public record ReaderWords(Words words, ZoneId zone, Instant now) {

    private static final int FAR = 14;

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

    /** “due tomorrow”, “2 days late”, “due Thu 31 Dec”. */
    public String due(Instant due) {
        return relative("mail.due.", due).orElseGet(() -> say("mail.due.on", shortDay(date(due))));
    }

    /** “tomorrow”, “2 days late”; empty for a day that is far. */
    public Optional<String> when(Instant due) {
        return relative("mail.when.", due);
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

    private Optional<String> relative(String phrases, Instant due) {
        long days = ChronoUnit.DAYS.between(date(now), date(due));
        if (isLate(due)) {
            return Optional.of(days == 0 ? say(phrases + "earlier") : say(phrases + "late", -days));
        }
        return days > FAR ? Optional.empty() : Optional.of(days == 0 ? say(phrases + "today")
            : days == 1 ? say(phrases + "tomorrow") : say(phrases + "days", days));
    }

    private String shortDay(LocalDate day) {
        return words.written(day, day.getYear() == date(now).getYear() ? "EEE d MMM" : "EEE d MMM yyyy");
    }
}
