package io.hindsight.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

import org.springframework.stereotype.Component;

import io.hindsight.engine.Refusal;

/** Reads the dates and times of Camunda Forms, which come as text; without an offset they are the office's. */
@Component
public class FormTime {

    private static final DateTimeFormatter ANY =
        DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]").withResolverStyle(ResolverStyle.STRICT);

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

    /** @throws Refusal when this is no date or time */
    public OffsetDateTime parse(String text) {
        return parse(text, clock.getZone());
    }

    /**
     * What a clock in that zone shows at the moment; a text with an offset of its own is that moment.
     *
     * @throws Refusal when this is no date or time, or the clocks of the zone skip it
     */
    public OffsetDateTime parse(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed =
                ANY.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime exact) {
                return exact.withOffsetSameInstant(ZoneOffset.UTC);
            }
            LocalDateTime local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atStartOfDay();
            if (zone.getRules().getValidOffsets(local).isEmpty() && parsed instanceof LocalDateTime) {
                throw new Refusal(
                    "%s does not exist in %s: the clocks go forward then.".formatted(local, zone.getId()));
            }
            return local.atZone(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new Refusal("“%s” is not a date and time such as 2026-12-01T14:00.".formatted(text));
        }
    }
}
