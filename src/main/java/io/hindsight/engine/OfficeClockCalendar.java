package io.hindsight.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;

/** Lets timers that recur at a time of day, such as {@code 0 0 8 ? * MON}, follow the office's clock, not the machine's. */
class OfficeClockCalendar extends CycleBusinessCalendar {

    private final Clock clock;

    OfficeClockCalendar(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String cycle, Date startDate, long repeatOffset) {
        if (cycle.startsWith("R")) {
            return super.resolveDuedate(cycle, startDate, repeatOffset);
        }
        Date start = startDate == null ? Date.from(clock.instant()) : startDate;
        return shown(super.resolveDuedate(cycle, shown(start, clock.getZone(), ZoneId.systemDefault()), repeatOffset),
            ZoneId.systemDefault(), clock.getZone());
    }

    /** The moment at which clocks there show what clocks here show now. */
    private static Date shown(Date at, ZoneId here, ZoneId there) {
        return Date.from(LocalDateTime.ofInstant(at.toInstant(), here).atZone(there).toInstant());
    }
}
