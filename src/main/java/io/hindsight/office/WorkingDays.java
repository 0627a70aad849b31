package io.hindsight.office;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The office's working days: Monday to Friday without public holidays. A due day ends when the office closes. */
@Component
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final OfficeSettings office;
    private final HolidayManager holidays;

    WorkingDays(OfficeSettings office) {
        this.office = office;
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(office.country().toLowerCase()));
    }

    /**
     * The moment the office closes on the given working day after the start; with 0 days, the first from the start on.
     */
    public Instant after(Instant start, int days) {
        LocalDate day = first(start.atZone(office.zone()).toLocalDate());
        for (int left = days; left > 0; left--) {
            day = first(day.plusDays(1));
        }
        return closing(day);
    }

    /** The moment the office closes on that day. */
    public Instant closing(LocalDate day) {
        return day.atTime(office.closes()).atZone(office.zone()).toInstant();
    }

    /**
     * The same time of day, that many working days earlier; what is no working day counts as the end of the last one.
     */
    public Instant before(Instant at, int days) {
        ZonedDateTime moment = at.atZone(office.zone());
        LocalDate day = last(moment.toLocalDate());
        LocalTime time = day.equals(moment.toLocalDate()) ? moment.toLocalTime() : LocalTime.MAX;
        for (int left = days; left > 0; left--) {
            day = last(day.minusDays(1));
        }
        return day.atTime(time).atZone(office.zone()).toInstant();
    }

    /** Whether people work on that day. */
    public boolean include(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** Whether it is a working day, and the first of its week. */
    public boolean beginWeek(LocalDate day) {
        return include(day) && day.equals(first(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    /** The last working day up to this one. */
    public LocalDate last(LocalDate day) {
        return include(day) ? day : last(day.minusDays(1));
    }

    /** The first working day from this one on. */
    public LocalDate first(LocalDate day) {
        return include(day) ? day : first(day.plusDays(1));
    }
}
