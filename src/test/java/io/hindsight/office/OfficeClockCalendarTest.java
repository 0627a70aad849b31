package io.hindsight.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeClockCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-23T12:30:00Z, 2026-11-23T13:00:00Z",
        "America/New_York, 2026-11-23T13:00:00Z, 2026-11-30T13:00:00Z",
        "Asia/Tokyo,       2026-11-22T12:00:00Z, 2026-11-22T23:00:00Z",
        "Europe/Paris,     2027-03-20T12:00:00Z, 2027-03-22T07:00:00Z"})
    void a_time_of_day_is_the_office_s(ZoneId office, Instant now, Instant due) {
        OfficeClockCalendar calendar = calendar(Clock.fixed(now, office));
        assertThat(calendar.resolveDuedate("0 0 8 ? * MON", null, 0).toInstant()).isEqualTo(due);
    }

    /** Easter Monday is 29 March 2027, the 1st of January 2027 a Friday. */
    @ParameterizedTest
    @CsvSource({
        "0 0 8 ? * MON, 2027-03-27T12:00:00Z, 2027-03-30T06:00:00Z",
        "0 0 8 ? * MON, 2027-03-29T12:00:00Z, 2027-03-30T06:00:00Z",
        "0 0 8 ? * MON, 2027-03-30T06:00:00Z, 2027-04-05T06:00:00Z",
        "0 0 6 1 * ?,   2026-12-20T12:00:00Z, 2027-01-04T05:00:00Z",
        "0 0 6 1 * ?,   2027-01-04T05:00:00Z, 2027-02-01T05:00:00Z",
        "0 0 5 * * ?,   2026-12-24T12:00:00Z, 2026-12-25T04:00:00Z"})
    void what_falls_on_a_day_off_comes_on_the_next_working_day_unless_it_comes_again_by_then(String cycle, Instant now,
            Instant due) {
        OfficeClockCalendar calendar = calendar(Clock.fixed(now, ZoneId.of("Europe/Paris")));
        assertThat(calendar.resolveDuedate(cycle, null, 0).toInstant()).isEqualTo(due);
        assertThat(calendar.resolveDuedate(cycle, Date.from(now), 0).toInstant()).isEqualTo(due);
    }

    private static OfficeClockCalendar calendar(Clock clock) {
        return new OfficeClockCalendar(new WorkingDays(new OfficeSettings("FR", clock.getZone(), LocalTime.of(18, 0))),
            clock);
    }

    @Test
    void a_period_is_the_same_on_every_clock() {
        OfficeClockCalendar calendar = calendar(Clock.system(ZoneId.of("Asia/Tokyo")));
        Date start = Date.from(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(calendar.resolveDuedate("R3/2026-11-23T12:00:00Z/PT10M", start, 0).toInstant())
            .isEqualTo("2026-11-23T12:10:00Z");
    }
}
