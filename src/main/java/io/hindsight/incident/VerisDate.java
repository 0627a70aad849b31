package io.hindsight.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.text.Words;

/** Reads a VERIS date of year, month, day and time, keeping what exists in the calendar and saying what does not. */
final class VerisDate {

    private static final DateTimeFormatter TIME_IN_UTC =
        DateTimeFormatter.ofPattern("hh:mm[:ss] a 'UTC'", Locale.ENGLISH);

    private VerisDate() {
    }

    /** The date as precisely as it is known, or null; what was left out is added to the remarks. */
    static @Nullable PointInTime read(JsonNode given, List<String> remarks) {
        int year = number(given.path("year"));
        if (!PointInTime.isYear(year)) {
            remarks.add(Words.ENGLISH.of("remark.year"));
            return null;
        }
        if (!given.hasNonNull("month")) {
            if (given.hasNonNull("day")) {
                remarks.add(Words.ENGLISH.of("remark.month.missing"));
            }
            return PointInTime.of(Year.of(year));
        }
        try {
            YearMonth month = YearMonth.of(year, number(given.get("month")));
            return given.hasNonNull("day") ? day(month, given, remarks) : PointInTime.of(month);
        } catch (DateTimeException noSuchMonth) {
            remarks.add(Words.ENGLISH.of("remark.month", FieldReader.shown(given.get("month").asText())));
            return PointInTime.of(Year.of(year));
        }
    }

    private static PointInTime day(YearMonth month, JsonNode given, List<String> remarks) {
        int day = number(given.get("day"));
        if (!month.isValidDay(day)) {
            remarks.add(Words.ENGLISH.of("remark.day", FieldReader.shown(given.get("day").asText()), month));
            return PointInTime.of(month);
        }
        return given.hasNonNull("time") ? time(month.atDay(day), given.get("time").asText(), remarks)
            : PointInTime.of(month.atDay(day));
    }

    /** A whole number, also when it was sent as a text; else -1. */
    private static int number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue()
            : node.isTextual() && node.textValue().matches("[0-9]{1,4}") ? Integer.parseInt(node.textValue()) : -1;
    }

    private static PointInTime time(LocalDate day, String time, List<String> remarks) {
        try {
            return PointInTime.of(day.atTime(LocalTime.parse(time, TIME_IN_UTC)).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unclear) {
            remarks.add(Words.ENGLISH.of("remark.zone", FieldReader.shown(time)));
            return PointInTime.of(day);
        }
    }
}
