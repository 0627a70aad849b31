package io.hindsight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.correction.FactWords;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.PointInTime;
import io.hindsight.people.Names;
import io.hindsight.people.Role;
import io.hindsight.text.Words;

/** Shows times in the office's zone and the reader's language, and people by name. */
public final class Formats {

    private final Names names;
    private final ZoneId zone;

    public Formats(Names names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    public String time(Instant at) {
        return at == null ? "" : in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
            .format(at.atZone(zone));
    }

    public String day(Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return day == null ? "" : in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(day);
    }

    public String month(LocalDate day) {
        return in(DateTimeFormatter.ofPattern("MMM yyyy")).format(day);
    }

    /** As precisely as it is known; a day, month or year is the same in every zone. */
    public String point(PointInTime point) {
        if (point == null) {
            return "";
        }
        LocalDate day = point.day();
        return switch (point.precision()) {
            case TIME -> time(point.at());
            case DAY -> day(day);
            case MONTH -> in(DateTimeFormatter.ofPattern("MMMM yyyy")).format(day);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    /** What is known of an incident, or was. */
    public String fact(IncidentFact fact, @Nullable String value) {
        return FactWords.value(fact, value, Words.ofReader(), zone);
    }

    /** What a task is about, with the team at its end called as it is now. */
    public String about(String subject) {
        return Role.about(subject, Words.ofReader());
    }

    /** Somebody who is to do something, by the present name. */
    public String person(String login) {
        return person(login, null);
    }

    /** Somebody who did something, by the name of that moment. */
    public String person(String login, @Nullable Instant at) {
        return login == null ? "" : names.of(login, at);
    }

    public String persons(List<String> logins, Instant at) {
        return logins == null ? ""
            : logins.stream().map(login -> names.of(login, at)).collect(Collectors.joining(", "));
    }

    private DateTimeFormatter in(DateTimeFormatter format) {
        Locale locale = LocaleContextHolder.getLocale();
        return format
            .withLocale(locale.getLanguage().equals("en") && locale.getCountry().isEmpty() ? Locale.UK : locale);
    }
}
