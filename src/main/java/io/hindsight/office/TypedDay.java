package io.hindsight.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as people write it: {@code 2026-11-23}, {@code 23/11/2026}, {@code 23.11.2026}. */
public final class TypedDay {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

    private TypedDay() {
    }

    /**
     * The days that may be meant: none where this is no day; two where either the first or the second number may be the
     * month. With dots the day comes first. Elsewhere it does in French, and where the writer's country is known the
     * one does that comes first there.
     */
    public static List<LocalDate> readings(String typed, Locale writer) {
        Matcher first = YEAR_FIRST.matcher(typed);
        if (first.matches()) {
            return day(number(first, 1), number(first, 3), number(first, 4)).toList();
        }
        Matcher last = YEAR_LAST.matcher(typed);
        if (!last.matches()) {
            return List.of();
        }
        List<LocalDate> either = Stream.concat(day(number(last, 4), number(last, 3), number(last, 1)),
            last.group(2).equals(".") ? Stream.empty() : day(number(last, 4), number(last, 1), number(last, 3)))
            .distinct().toList();
        String way = writer.getLanguage().equals("fr") ? "d" : wayOf(writer);
        return either.size() == 1 ? either : way.startsWith("d") ? either.subList(0, 1)
            : way.startsWith("M") ? either.subList(1, 2) : either;
    }

    /** How days are written there; empty where the country is not known. */
    private static String wayOf(Locale writer) {
        return writer.getCountry().isEmpty() ? "" : DateTimeFormatterBuilder
            .getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, writer);
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static Stream<LocalDate> day(int year, int month, int day) {
        try {
            return Stream.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Stream.empty();
        }
    }
}
