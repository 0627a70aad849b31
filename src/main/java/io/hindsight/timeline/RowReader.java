package io.hindsight.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.answer.FormTime;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.PointInTime;
import io.hindsight.office.TimeOfDay;
import io.hindsight.office.TypedDay;
import io.hindsight.text.SafeText;

/**
 * Reads one row of a timeline as spreadsheets, tables and logs have it: day, time, what happened and what it marks.
 *
 * @param times understands a time of day as people write it
 * @param zone  whose clocks the times of day are from, where a row names no offset
 */
record RowReader(FormTime times, ZoneId zone) {

    private static final int LONGEST = 1000;
    private static final String CLOCK = "(\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)";
    private static final Pattern STAMPED = Pattern.compile("[\\[|\\s]*(\\d{4}-\\d{2}-\\d{2})[T ]" + CLOCK
        + "\\s?(Z|UTC|[+-]\\d{2}:?\\d{2})?(?!\\w)(?:[\\s\\];|,]|[-–](?=\\s))*(.*)");
    private static final Pattern SYSLOG =
        Pattern.compile("\\[?([A-Z][a-z]{2}) +(\\d{1,2}) " + CLOCK + "\\]?\\s+(.*)");
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final Pattern FRACTION = Pattern.compile("[.,]\\d+$");

    /** @throws Refusal with what is missing in it */
    PastedRow row(String row) {
        Matcher stamped = STAMPED.matcher(row);
        if (stamped.matches()) {
            return stamped(day(stamped.group(1)), stamped.group(2), offset(stamped.group(3)), stamped.group(4));
        }
        Matcher syslog = SYSLOG.matcher(row);
        if (syslog.matches()) {
            return stamped(latest(syslog.group(1) + " " + syslog.group(2)), syslog.group(3), zone, syslog.group(4));
        }
        return cells(RowCells.of(row, this::isTimeCell));
    }

    private PastedRow cells(RowCells row) {
        LocalDate day = day(row.day());
        String time = row.time();
        if (time == null) {
            return told(PointInTime.of(day), row.what());
        }
        return stamped(day, time, zone, row.what());
    }

    private PastedRow stamped(LocalDate day, String time, ZoneId offset, String what) {
        if (!isTime(time)) {
            throw new Refusal("refused.row.time", time);
        }
        return told(PointInTime.of(times.parse(day, whole(time), offset).toInstant()), what);
    }

    private PastedRow told(PointInTime at, String typed) {
        MarkedText marked = MarkedText.of(typed);
        String what = SafeText.line(marked.what());
        if (what.isEmpty() || isTime(what)) {
            throw new Refusal("refused.row.what");
        }
        if (what.length() > LONGEST) {
            throw new Refusal("refused.row.long", what.length(), LONGEST);
        }
        if (at.isAhead(times.now())) {
            throw new Refusal("refused.row.ahead");
        }
        return new PastedRow(at, what, marked.milestone(), null);
    }

    private boolean isTimeCell(String typed) {
        return Character.isDigit(typed.charAt(0)) || isTime(typed);
    }

    private static boolean isTime(String typed) {
        return TimeOfDay.read(whole(typed)).isPresent();
    }

    /** Without the fractions of a second that logs have. */
    private static String whole(String typed) {
        return FRACTION.matcher(typed).replaceFirst("");
    }

    private ZoneId offset(@Nullable String typed) {
        return typed == null ? zone : typed.startsWith("U") ? ZoneOffset.UTC : ZoneOffset.of(typed);
    }

    private static LocalDate day(String typed) {
        List<LocalDate> readings = TypedDay.readings(typed, LocaleContextHolder.getLocale());
        if (readings.isEmpty()) {
            throw new Refusal("refused.row.day");
        }
        if (readings.size() > 1) {
            throw new Refusal("refused.row.days", typed);
        }
        return readings.get(0);
    }

    private LocalDate latest(String typed) {
        try {
            MonthDay day = MonthDay.parse(typed, MONTH_DAY);
            LocalDate today = LocalDate.ofInstant(times.now(), zone);
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
