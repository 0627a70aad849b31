package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
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
        "Europe/Paris,     2027-03-27T12:00:00Z, 2027-03-29T06:00:00Z"})
    void a_time_of_day_is_the_office_s(ZoneId office, Instant now, Instant due) {
        OfficeClockCalendar calendar = new OfficeClockCalendar(Clock.fixed(now, office));
        assertThat(calendar.resolveDuedate("0 0 8 ? * MON", null, 0).toInstant()).isEqualTo(due);
    }

    @Test
    void a_period_is_the_same_on_every_clock() {
        OfficeClockCalendar calendar = new OfficeClockCalendar(Clock.system(ZoneId.of("Asia/Tokyo")));
        Date start = Date.from(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(calendar.resolveDuedate("R3/2026-11-23T12:00:00Z/PT10M", start, 0).toInstant())
            .isEqualTo("2026-11-23T12:10:00Z");
    }
}
