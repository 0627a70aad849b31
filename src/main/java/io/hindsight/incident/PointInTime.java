package io.hindsight.incident;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonValue;

import io.hindsight.text.Misfit;
import io.hindsight.text.Words;

/**
 * When something happened, as precisely as it is known.
 *
 * @param at        the moment, in UTC; where only a period is known, its begin
 * @param precision how much of it is known
 */
public record PointInTime(Instant at, Precision precision) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    /** How far the places on Earth where a day begins first and last are from UTC. */
    private static final Duration EASTERNMOST = Duration.ofHours(14);
    private static final Duration WESTERNMOST = Duration.ofHours(12);
    private static final Duration FAST = Duration.ofHours(1);

    /** What is known: the year alone, the month, the day, or the time of day. */
    public enum Precision {
        YEAR, MONTH, DAY, TIME
    }

    public static PointInTime of(Year year) {
        return new PointInTime(year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), Precision.YEAR);
    }

    public static PointInTime of(YearMonth month) {
        return new PointInTime(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC), Precision.MONTH);
    }

    public static PointInTime of(LocalDate day) {
        return new PointInTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), Precision.DAY);
    }

    public static PointInTime of(Instant moment) {
        return new PointInTime(moment.truncatedTo(ChronoUnit.MICROS), Precision.TIME);
    }

    /**
     * Reads ISO 8601 of any precision: {@code 2026}, {@code 2026-11}, {@code 2026-11-23} or
     * {@code 2026-11-23T14:05:00+01:00}.
     *
     * @throws Misfit with what is wrong, when the text is none of these, the day does not exist or the year is not from
     *                1900 to 9999
     */
    public static PointInTime parse(String text) {
        try {
            PointInTime read = of(switch (text.length()) {
                case 4 -> text + "-01-01";
                case 7 -> text + "-01";
                default -> text;
            }, text.length());
            if (!isYear(read.day().getYear())) {
                throw new DateTimeException("Before computers");
            }
            return read;
        } catch (DateTimeException unreadable) {
            throw new Misfit("fault.time");
        }
    }

    /** Whether it is before the other one, all of it where it is a period; a time and a day may be of other places. */
    public boolean isBefore(PointInTime other) {
        boolean alike = isExact() == other.isExact();
        return isExact() ? at.isBefore(alike ? other.at : other.earliest())
            : !(alike ? end() : end().plus(WESTERNMOST)).isAfter(other.at);
    }

    /** Whether it has not happened yet; clocks that are a little fast do not count. */
    public boolean isAhead(Instant now) {
        return earliest().isAfter(now.plus(FAST));
    }

    private boolean isExact() {
        return precision == Precision.TIME;
    }

    private Instant earliest() {
        return isExact() ? at : at.minus(EASTERNMOST);
    }

    /** The first moment after it, in UTC. */
    private Instant end() {
        return switch (precision) {
            case YEAR -> of(Year.from(day()).plusYears(1)).at;
            case MONTH -> of(YearMonth.from(day()).plusMonths(1)).at;
            case DAY -> of(day().plusDays(1)).at;
            case TIME -> at;
        };
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The day, as the calendar of UTC has it. */
    public LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** With just what is known, as a reader of these words says it, by the clocks of this zone; UTC is named. */
    public String in(Words words, ZoneId zone) {
        return switch (precision) {
            case YEAR -> String.valueOf(day().getYear());
            case MONTH -> words.written(day(), "MMMM yyyy");
            case DAY -> words.date(day());
            case TIME -> words.time(LocalDateTime.ofInstant(at, zone)) + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
        };
    }

    /** ISO 8601 with just what is known. */
    @Override
    @JsonValue
    public String toString() {
        return switch (precision) {
            case YEAR -> Year.from(day()).toString();
            case MONTH -> YearMonth.from(day()).toString();
            case DAY -> day().toString();
            case TIME -> at.toString();
        };
    }

    private static PointInTime of(String text, int known) {
        return switch (known) {
            case 4 -> of(Year.from(LocalDate.parse(text)));
            case 7 -> of(YearMonth.from(LocalDate.parse(text)));
            case 10 -> of(LocalDate.parse(text));
            default -> of(OffsetDateTime.parse(text).toInstant());
        };
    }
}
