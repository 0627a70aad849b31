package io.hindsight.answer;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.engine.Refusal;
import io.hindsight.office.TimeOfDay;

/** Reads the dates and times of Camunda Forms, which come as text; without an offset they are the office's. */
@Component
public class FormTime {

    private static final DateTimeFormatter ANY =
        DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter READING = DateTimeFormatter.ofPattern("HH:mm 'UTC'xxx");

    /** How early a meeting may begin: people are quick, and clocks differ. */
    private static final Duration EARLY = Duration.ofMinutes(15);
    private static final int YEARS_BACK = 50;
    private static final int YEARS_AHEAD = 10;

    private final Clock clock;

    FormTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * The day, as the office counts it.
     *
     * @throws Refusal when this is no date or time
     */
    public LocalDate date(String text) {
        return parse(text).atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** Whether a date can be meant, as far as its year tells: none of 1026 or 2126. */
    public static boolean isNear(LocalDate date, LocalDate today) {
        return !date.isBefore(first(today)) && !date.isAfter(last(today));
    }

    public static LocalDate first(LocalDate today) {
        return today.minusYears(YEARS_BACK);
    }

    public static LocalDate last(LocalDate today) {
        return today.plusYears(YEARS_AHEAD);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whether what was planned for then may have begun: nobody was there as long as it lies ahead. */
    public boolean hasBegun(Instant planned) {
        return !planned.isAfter(now().plus(EARLY));
    }

    /** The office's. */
    public ZoneId zone() {
        return clock.getZone();
    }

    /** @throws Refusal when this is no date or time */
    public OffsetDateTime parse(String text) {
        return parse(text, clock.getZone());
    }

    /**
     * The time of day that a person has written beside a day. The midnight that ends the day is {@code 24:00}.
     *
     * @param zone whose clock it is where nothing else stands behind it, such as {@code UTC} or {@code +01:00}
     * @throws Refusal with a sentence that quotes it, when no clock shows it or when it can be read in two ways
     */
    public OffsetDateTime parse(LocalDate day, String typed, ZoneId zone) {
        TimeOfDay read = TimeOfDay.read(typed).orElseThrow(() -> new Refusal("refused.time.of-day", typed));
        List<OffsetDateTime> readings = read.readings(day, zone);
        if (readings.isEmpty()) {
            throw skipped(read.on(day), zone);
        }
        if (readings.size() > 1) {
            throw new Refusal("refused.time.two-readings", typed, day, READING.format(readings.get(0)),
                READING.format(readings.get(1)));
        }
        return readings.get(0).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /**
     * What a clock in that zone shows at the moment; a text with an offset of its own is that moment.
     *
     * @throws Refusal when this is no date or time, or the clocks of the zone skip it or show it twice
     */
    public OffsetDateTime parse(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed =
                ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime exact) {
                return exact.withOffsetSameInstant(ZoneOffset.UTC);
            }
            LocalDateTime local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
            if (parsed instanceof LocalDateTime) {
                refuseUnlessOnce(local, zone);
            }
            return local.atZone(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new Refusal("refused.time.unreadable", text);
        }
    }

    private static void refuseUnlessOnce(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw skipped(local, zone);
        }
        if (offsets.size() > 1) {
            throw new Refusal("refused.time.twice", local, zone.getId(),
                READING.format(local.atOffset(offsets.get(0))), READING.format(local.atOffset(offsets.get(1))));
        }
    }

    private static Refusal skipped(LocalDateTime local, ZoneId zone) {
        return new Refusal("refused.time.skipped", local, zone.getId(),
            zone.getRules().getTransition(local).getDateTimeAfter());
    }
}
