package io.hindsight.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A time of day as people write it: {@code 14:05}, {@code 14:05:33}, {@code 2:05 pm}, {@code 0915}, {@code 14h},
 * {@code 14 h 05}, {@code 24:00}, each also with a clock behind it.
 */
public final class TimeOfDay {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern WRITTEN = Pattern.compile("""
        (?:(?<hour>\\d{1,2})\\ ?[:h.]\\ ?(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?
          |(?<four>\\d{4})
          |(?<full>\\d{1,2})\\ ?h
          |(?<alone>\\d{1,2})(?=\\ ?[ap]))
        \\ ?(?:(?<half>[ap])\\.?m\\.?)?
        \\ ?(?<clock>[a-z]{1,4})?\\ ?(?<offset>[-+\u2212]\\d{1,2}(?::?\\d{2})?)?""",
        Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;
    private static final int END_OF_DAY = 24;

    private final LocalTime time;
    private final int days;
    private final @Nullable NamedClock clock;

    /** @param days 1 for the midnight at which a day ends */
    private TimeOfDay(LocalTime time, int days, @Nullable NamedClock clock) {
        this.time = time;
        this.days = days;
        this.clock = clock;
    }

    /** Empty where no clock shows it, such as “around noon”. */
    public static Optional<TimeOfDay> read(String typed) {
        Matcher written = WRITTEN.matcher(BLANKS.matcher(typed).replaceAll(" ").strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<NamedClock> clock = NamedClock.read(written.group("clock"), written.group("offset"));
        boolean isNamed = written.group("clock") != null || written.group("offset") != null;
        return isNamed && clock.isEmpty() ? Optional.empty() : time(written, clock.orElse(null));
    }

    /** What clocks show then on this day, or at its end. */
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(days).atTime(time);
    }

    /**
     * The moments that may be meant: none where clocks skip this time, two where they show it twice or where the clock
     * that is named belongs to another season.
     *
     * @param zone whose clock it is where none is named
     */
    public List<OffsetDateTime> readings(LocalDate day, ZoneId zone) {
        LocalDateTime local = on(day);
        List<ZoneOffset> offsets = clock == null ? zone.getRules().getValidOffsets(local) : clock.at(local, zone);
        return offsets.stream().map(local::atOffset).toList();
    }

    private static Optional<TimeOfDay> time(Matcher written, @Nullable NamedClock clock) {
        int minute = minute(written);
        int second = number(written.group("second"));
        int hour = hour(written);
        boolean isEnd = hour == END_OF_DAY && minute == 0 && second == 0;
        if (hour < 0 || hour >= END_OF_DAY && !isEnd || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new TimeOfDay(LocalTime.of(hour % END_OF_DAY, minute, second, nanos(written.group("part"))),
            isEnd ? 1 : 0, clock));
    }

    /** From 0 to 99; -1 where it is no hour of half a day. */
    private static int hour(Matcher written) {
        String four = written.group("four");
        int hour = four != null ? number(four.substring(0, 2))
            : number(written.group("hour")) + number(written.group("full")) + number(written.group("alone"));
        String half = written.group("half");
        if (half == null) {
            return hour;
        }
        return hour < 1 || hour > NOON ? -1
            : hour % NOON + (half.toLowerCase(Locale.ROOT).equals("p") ? NOON : 0);
    }

    private static int minute(Matcher written) {
        String four = written.group("four");
        return number(four != null ? four.substring(2) : written.group("minute"));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String part) {
        return part == null ? 0 : Integer.parseInt((part + "00000000").substring(0, 9));
    }
}
