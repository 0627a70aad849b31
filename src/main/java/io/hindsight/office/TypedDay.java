package io.hindsight.office;

import java.time.DateTimeException;
import java.time.LocalDate;
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
     * month. With dots the day comes first, and in French where it can.
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
        return writer.getLanguage().equals("fr") ? either.stream().limit(1).toList() : either;
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
