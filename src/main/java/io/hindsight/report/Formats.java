package io.hindsight.report;

import java.time.Clock;
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
import io.hindsight.work.DueWords;
import io.hindsight.work.WorkItem;
import io.hindsight.work.WorkKind;

/** Shows times in the office's zone and the reader's language, and people by name. */
public final class Formats {

    private final Names names;
    private final ZoneId zone;
    private final Clock clock;

    /** @param clock of the office, whose zone is the pages’ */
    public Formats(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    public String time(Instant at) {
        return at == null ? "" : in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
            .format(at.atZone(zone));
    }

    public String day(Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    /** As fields of forms have a day. */
    public String iso(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** The beginning of a text, up to a word that still fits; null where there is none. */
    public @Nullable String brief(@Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() <= longest) {
            return text == null || text.isBlank() ? null : text;
        }
        int end = text.lastIndexOf(' ', longest);
        int cut = end > longest / 2 ? end : text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1);
        return text.substring(0, cut).stripTrailing() + " …";
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

    /** When something is due and how late it is. */
    public DueWords due(WorkItem item) {
        return DueWords.of(item, clock, Words.ofReader());
    }

    /** How late something is; the day itself where no working day has passed since. */
    public String late(int late, Instant due) {
        return DueWords.late(late, due, clock, Words.ofReader());
    }

    /** What it is, as people call it: a stage, a task, or what waits for its day. */
    public String work(WorkItem item) {
        return work(item.kind(), item.key(), item.name(), Words.ofReader());
    }

    /** @param name of its task in the model; null where it is none */
    static String work(WorkKind kind, String key, @Nullable String name, Words words) {
        return kind == WorkKind.STAGE ? words.of("stage." + key)
            : name == null ? words.of("work.kind." + kind.code()) : words.named("task." + key, name);
    }

    /** Who has it, as people call them; empty where it waits for its day. */
    public String holder(@Nullable String person, @Nullable String team) {
        return person != null ? names.of(person) : team == null ? "" : Words.ofReader().named("role." + team, team);
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
