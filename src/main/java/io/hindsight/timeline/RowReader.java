package io.hindsight.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.incident.PointInTime;
import io.hindsight.text.SafeText;

/**
 * Reads one row of a timeline as spreadsheets, tables and logs have it: day, time and what happened.
 *
 * @param zone  whose clocks the times of day are from, where a row names no offset
 * @param today rows of logs that leave out the year are from the year before it
 * @param times understands a time of day as people type it
 */
record RowReader(ZoneId zone, LocalDate today, Function<String, Optional<LocalTime>> times) {

    private static final int LONGEST = 1000;
    private static final String CLOCK = "(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)";
    private static final Pattern STAMPED = Pattern.compile("[\\[|\\s]*(\\d{4}-\\d{2}-\\d{2})[T ]" + CLOCK
        + "\\s?(Z|UTC|[+-]\\d{2}:?\\d{2})?(?!\\w)(?:[\\s\\];|,]|[-–](?=\\s))*(.*)");
    private static final Pattern SYSLOG =
        Pattern.compile("\\[?([A-Z][a-z]{2}) +(\\d{1,2}) " + CLOCK + "\\]?\\s+(.*)");
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS =
        new DateTimeFormatterBuilder().appendPattern("H:mm[:ss]").toFormatter(Locale.ROOT);

    /** @throws Refusal with what is missing in it */
    PastedRow row(String row) {
        Matcher stamped = STAMPED.matcher(row);
        if (stamped.matches()) {
            return stamped(Days.read(stamped.group(1)), stamped.group(2), offset(stamped.group(3)), stamped.group(4));
        }
        Matcher syslog = SYSLOG.matcher(row);
        if (syslog.matches()) {
            return stamped(latest(syslog.group(1) + " " + syslog.group(2)), syslog.group(3), zone, syslog.group(4));
        }
        return cells(RowCells.of(row, this::isTime));
    }

    private PastedRow cells(RowCells row) {
        LocalDate day = Days.read(row.day());
        String time = row.time();
        if (time == null) {
            return told(PointInTime.of(day), row.what());
        }
        LocalTime known = clock(time).orElseThrow(() -> new Refusal("refused.row.time", time));
        return told(PointInTime.of(day.atTime(known).atZone(zone).toInstant()), row.what());
    }

    private PastedRow stamped(LocalDate day, String time, ZoneId offset, String what) {
        LocalTime known = clock(time).orElseThrow(() -> new Refusal("refused.row.time", time));
        Instant at = day.atTime(known).atZone(offset).toInstant();
        return told(PointInTime.of(at), what);
    }

    private PastedRow told(PointInTime at, String typed) {
        String what = SafeText.line(typed);
        if (what.isEmpty() || clock(what).isPresent()) {
            throw new Refusal("refused.row.what");
        }
        if (what.length() > LONGEST) {
            throw new Refusal("refused.row.long", what.length(), LONGEST);
        }
        return new PastedRow(at, what, null);
    }

    /** As people type it, or with the seconds that logs have. */
    Optional<LocalTime> clock(String typed) {
        return times.apply(typed).or(() -> seconds(typed.replaceFirst("[.,]\\d+$", "")));
    }

    private boolean isTime(String typed) {
        return Character.isDigit(typed.charAt(0)) || clock(typed).isPresent();
    }

    private static Optional<LocalTime> seconds(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, SECONDS));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private ZoneId offset(@Nullable String typed) {
        return typed == null ? zone : typed.startsWith("U") ? ZoneOffset.UTC : ZoneOffset.of(typed);
    }

    private LocalDate latest(String typed) {
        try {
            MonthDay day = MonthDay.parse(typed, MONTH_DAY);
            int year = today.getYear();
            while (!day.isValidYear(year) || day.atYear(year).isAfter(today)) {
                year--;
            }
            return day.atYear(year);
        } catch (DateTimeException noDay) {
            throw new Refusal("refused.row.day");
        }
    }
}
