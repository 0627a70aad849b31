package io.hindsight.office;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;

/** Lets due dates in models say {@code 5 working days}; all other forms stay as the engine knows them. */
class WorkingDayCalendar extends DueDateBusinessCalendar {

    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,4}) working days?");

    private final WorkingDays workingDays;
    private final Clock clock;

    WorkingDayCalendar(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String duedate, Date startDate) {
        Matcher days = WORKING_DAYS.matcher(duedate);
        if (!days.matches()) {
            return super.resolveDuedate(duedate, startDate);
        }
        Instant start = startDate == null ? clock.instant() : startDate.toInstant();
        return Date.from(workingDays.after(start, Integer.parseInt(days.group(1))));
    }
}
