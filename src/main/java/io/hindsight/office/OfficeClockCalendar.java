package io.hindsight.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;

/**
 * Lets timers that recur at a time of day, such as {@code 0 0 8 ? * MON}, follow the office's clock, not the machine's.
 * What falls on a day off comes on the next working day, unless it would have come again by then.
 */
class OfficeClockCalendar extends CycleBusinessCalendar {

    private static final Duration LONGEST_BREAK = Duration.ofDays(14);

    private final WorkingDays workingDays;
    private final Clock clock;

    OfficeClockCalendar(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String cycle, Date startDate, long repeatOffset) {
        if (cycle.startsWith("R")) {
            return super.resolveDuedate(cycle, startDate, repeatOffset);
        }
        Instant start = startDate == null ? clock.instant() : startDate.toInstant();
        Instant time = next(cycle, start.minus(LONGEST_BREAK), repeatOffset);
        for (Instant after = next(cycle, time, repeatOffset);; after = next(cycle, time, repeatOffset)) {
            Instant working = working(time);
            Instant due = working.isBefore(after) ? working : time;
            if (due.isAfter(start)) {
                return Date.from(due);
            }
            time = after;
        }
    }

    private Instant next(String cycle, Instant start, long repeatOffset) {
        Date shown = Date.from(shown(start, clock.getZone(), ZoneId.systemDefault()));
        return shown(super.resolveDuedate(cycle, shown, repeatOffset).toInstant(), ZoneId.systemDefault(),
            clock.getZone());
    }

    /** The same time of day on the first working day from then on. */
    private Instant working(Instant time) {
        ZonedDateTime local = time.atZone(clock.getZone());
        return local.with(workingDays.first(local.toLocalDate())).toInstant();
    }

    /** The moment at which clocks there show what clocks here show now. */
    private static Instant shown(Instant at, ZoneId here, ZoneId there) {
        return LocalDateTime.ofInstant(at, here).atZone(there).toInstant();
    }
}
