package io.hindsight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The engine's clock, which goes on from wherever a test has moved it, until it is reset. */
public final class TestClock {

    public static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
    private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create("fr"));

    private TestClock() {
    }

    public static void goTo(Instant at) {
        ClockUtil.offset(Duration.between(Instant.now(), at).toMillis());
    }

    public static void passDays(int days) {
        goTo(now().plus(days, ChronoUnit.DAYS));
    }

    public static void reset() {
        ClockUtil.reset();
    }

    public static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** As the office counts it. */
    public static LocalDate today() {
        return LocalDate.ofInstant(now(), OFFICE);
    }

    /** The first day from then on that is a working day in the office. */
    public static LocalDate workingDay(int days) {
        return Stream.iterate(today().plusDays(days), day -> day.plusDays(1))
            .filter(day -> day.getDayOfWeek().getValue() < 6 && !HOLIDAYS.isHoliday(day)).findFirst().orElseThrow();
    }

    /** This minute, as a field of date and time takes it. */
    public static String thisMinute() {
        return now().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
