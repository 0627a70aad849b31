package io.hindsight.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.engine.Refusal;

class FormTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final FormTime TIME = new FormTime(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), PARIS));

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T14:00,              2026-12-01T13:00:00Z",
        "2026-12-01T14:00:30,           2026-12-01T13:00:30Z",
        "2026-12-01T14:00:30.250,       2026-12-01T13:00:30.250Z",
        "2026-07-01T14:00,              2026-07-01T12:00:00Z",
        "2026-12-01,                    2026-11-30T23:00:00Z",
        "2026-12-01T14:00:00+05:30,     2026-12-01T08:30:00Z",
        "2026-12-01T14:00:00.000Z,      2026-12-01T14:00:00Z"})
    void a_time_without_an_offset_is_read_by_the_clocks_of_the_office(String typed, String moment) {
        assertThat(TIME.parse(typed)).isEqualTo(OffsetDateTime.parse(moment));
    }

    @Test
    void a_time_is_read_by_the_clocks_of_another_zone_where_one_is_named() {
        assertThat(TIME.parse("2026-12-01T14:00", ZoneId.of("America/New_York")).toInstant())
            .isEqualTo("2026-12-01T19:00:00Z");
    }

    @Test
    void a_day_is_the_one_that_the_office_has_at_that_moment() {
        assertThat(TIME.date("2026-12-01T23:30:00Z")).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(TIME.date("2026-12-01")).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_but_the_day_on_which_they_do_is_not() {
        assertThatThrownBy(() -> TIME.parse("2026-03-29T02:30")).isInstanceOf(Refusal.class);
        assertThat(TIME.parse("2026-03-29T03:00").toInstant()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(TIME.parse("2026-09-06", ZoneId.of("America/Santiago")).toInstant())
            .isEqualTo("2026-09-06T04:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-13-01", "2026-02-30T10:00", "01.12.2026", "2026-12-01 14:00"})
    void what_is_no_date_and_time_is_refused(String typed) {
        assertThatThrownBy(() -> TIME.parse(typed)).isInstanceOf(Refusal.class);
    }
}
