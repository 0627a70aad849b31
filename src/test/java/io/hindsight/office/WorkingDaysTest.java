package io.hindsight.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays france =
        new WorkingDays(new OfficeSettings("FR", ZoneId.of("Europe/Paris"), LocalTime.of(18, 0)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 1, 2026-11-24T17:00:00Z",
        "2026-11-27T09:00:00Z, 1, 2026-11-30T17:00:00Z",
        "2026-12-24T09:00:00Z, 1, 2026-12-28T17:00:00Z",
        "2026-11-28T09:00:00Z, 0, 2026-11-30T17:00:00Z",
        "2026-11-23T23:30:00Z, 1, 2026-11-25T17:00:00Z"})
    void weekends_and_holidays_do_not_count_and_a_day_ends_when_the_office_closes(Instant start, int days,
            Instant due) {
        assertThat(france.after(start, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00Z, 1, 2026-11-24T09:00:00Z",
        "2026-11-30T09:00:00Z, 1, 2026-11-27T09:00:00Z",
        "2026-12-28T09:00:00Z, 2, 2026-12-23T09:00:00Z",
        "2026-11-28T09:00:00Z, 0, 2026-11-27T22:59:59.999999999Z",
        "2026-11-29T09:00:00Z, 1, 2026-11-26T22:59:59.999999999Z"})
    void backwards_they_do_not_count_either_and_a_weekend_is_the_end_of_its_friday(Instant at, int days,
            Instant before) {
        assertThat(france.before(at, days)).isEqualTo(before);
    }

    @Test
    void summer_time_moves_the_closing_in_utc_not_on_the_wall() {
        assertThat(france.after(Instant.parse("2026-03-27T09:00:00Z"), 1)).isEqualTo("2026-03-30T16:00:00Z");
        assertThat(france.closing(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01T16:00:00Z");
    }

    @Test
    void holidays_are_the_country_s() {
        WorkingDays germany =
            new WorkingDays(new OfficeSettings("DE", ZoneId.of("Europe/Berlin"), LocalTime.of(18, 0)));
        assertThat(france.after(Instant.parse("2026-10-02T09:00:00Z"), 1)).isEqualTo("2026-10-05T16:00:00Z");
        assertThat(germany.after(Instant.parse("2026-12-24T09:00:00Z"), 1)).isEqualTo("2026-12-28T17:00:00Z");
        assertThat(france.after(Instant.parse("2026-07-13T09:00:00Z"), 1)).isEqualTo("2026-07-15T16:00:00Z");
        assertThat(germany.after(Instant.parse("2026-07-13T09:00:00Z"), 1)).isEqualTo("2026-07-14T16:00:00Z");
    }
}
