package io.hindsight.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.hindsight.engine.Refusal;

/** Reads days as spreadsheets write them. */
final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

    private Days() {
    }

    /** @throws Refusal when this is no day, or may be two */
    static LocalDate read(String typed) {
        Matcher first = YEAR_FIRST.matcher(typed);
        if (first.matches()) {
            return day(number(first, 1), number(first, 3), number(first, 4));
        }
        Matcher last = YEAR_LAST.matcher(typed);
        if (!last.matches()) {
            throw new Refusal("refused.row.day");
        }
        int one = number(last, 1);
        int other = number(last, 3);
        boolean isDayFirst = last.group(2).equals(".");
        if (!isDayFirst && one <= 12 && other <= 12 && one != other) {
            throw new Refusal("refused.row.days", typed);
        }
        return isDayFirst || one > 12 ? day(number(last, 4), other, one) : day(number(last, 4), one, other);
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noDay) {
            throw new Refusal("refused.row.day");
        }
    }
}
