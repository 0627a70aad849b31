package io.hindsight.answer;

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
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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
    @CsvSource({
        "14:05:33,       2026-11-23T13:05:33Z",
        "14:05,          2026-11-23T13:05:00Z",
        "9.30,           2026-11-23T08:30:00Z",
        "2:05 pm,        2026-11-23T13:05:00Z",
        "9:15 AM,        2026-11-23T08:15:00Z",
        "12:30 a.m.,     2026-11-22T23:30:00Z",
        "12 pm,          2026-11-23T11:00:00Z",
        "14:05 UTC,      2026-11-23T14:05:00Z",
        "14:05Z,         2026-11-23T14:05:00Z",
        "14:05:33.25Z,   2026-11-23T14:05:33.250Z",
        "14:05 +01:00,   2026-11-23T13:05:00Z",
        "14:05 +0530,    2026-11-23T08:35:00Z",
        "14:05 UTC-5,    2026-11-23T19:05:00Z",
        "23:30 EST,      2026-11-24T04:30:00Z",
        "00:30 EET,      2026-11-22T22:30:00Z",
        "02:30 CET,      2026-11-23T01:30:00Z",
        "0915,           2026-11-23T08:15:00Z",
        "24:00,          2026-11-23T23:00:00Z",
        "2400,           2026-11-23T23:00:00Z",
        "14h,            2026-11-23T13:00:00Z",
        "14h05,          2026-11-23T13:05:00Z",
        "14 h 05,        2026-11-23T13:05:00Z",
        "14\u00A0h\u202F05, 2026-11-23T13:05:00Z"})
    void a_time_of_day_is_read_as_people_write_it(String typed, String moment) {
        assertThat(TIME.parse(MONDAY, typed, PARIS)).isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"around noon", "noon", "25:00", "24:01", "14:60", "14:05:60", "13:05 pm", "0 am", "14", "915",
            "08:00-09:00", "14:05 CST", "14:05 +15:00", "14:05 +01:99", "14:05 CET+1", "14:05 p", "2026-11-23"})
    void what_no_clock_shows_is_refused_with_what_was_typed(String typed) {
        assertThatThrownBy(() -> TIME.parse(MONDAY, typed, PARIS)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("“" + typed + "”").hasMessageContaining("such as 14:05")
            .hasMessageContaining("leave it out where only the day is known");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, 02:30, 02:30 UTC+02:00, 02:30 UTC+01:00",
        "2026-07-20, 14:05 CET, 14:05 UTC+01:00, 14:05 UTC+02:00",
        "2026-11-23, 2:05 pm CEST, 14:05 UTC+02:00, 14:05 UTC+01:00"})
    void a_time_with_two_readings_is_refused_with_both_and_each_of_them_is_taken(LocalDate day, String typed,
            String one,
            String other) {
        assertThatThrownBy(() -> TIME.parse(day, typed, PARIS)).isInstanceOf(Refusal.class)
            .hasMessageContaining("“%s”", typed).hasMessageContaining("Write %s or %s.", one, other);
        assertThat(TIME.parse(day, one, PARIS)).isNotEqualTo(TIME.parse(day, other, PARIS));
    }

    @Test
    void an_hour_that_is_there_twice_is_taken_where_it_says_which_and_so_is_the_time_of_an_office_without_seasons() {
        LocalDate back = LocalDate.of(2026, 10, 25);
        assertThat(TIME.parse(back, "02:30 CEST", PARIS)).isEqualTo(OffsetDateTime.parse("2026-10-25T00:30:00Z"));
        assertThat(TIME.parse(back, "02:30 CET", PARIS)).isEqualTo(OffsetDateTime.parse("2026-10-25T01:30:00Z"));
        assertThat(TIME.parse(LocalDate.of(2026, 7, 20), "14:05 CET", ZoneId.of("Africa/Algiers")))
            .isEqualTo(OffsetDateTime.parse("2026-07-20T13:05:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_with_the_next_one() {
        assertThatThrownBy(() -> TIME.parse(LocalDate.of(2026, 3, 29), "02:30", PARIS)).isInstanceOf(Refusal.class)
            .hasMessageContaining("29 March 2026, 02:30 does not exist").hasMessageContaining("29 March 2026, 03:00");
        assertThatThrownBy(() -> TIME.parse("2026-03-29T02:30")).hasMessageContaining("29 March 2026, 03:00");
    }

    @Test
    void a_date_and_time_that_the_clocks_show_twice_is_refused_with_both_readings() {
        assertThatThrownBy(() -> TIME.parse("2026-10-25T02:30")).isInstanceOf(Refusal.class)
            .hasMessageContaining("25 October 2026, 02:30")
            .hasMessageContaining("02:30 UTC+02:00 and as 02:30 UTC+01:00");
        assertThat(TIME.parse("2026-10-25T00:30", ZoneId.of("UTC")).toInstant()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-13-01", "2026-02-30T10:00", "01.12.2026", "2026-12-01 14:00"})
    void what_is_no_date_and_time_is_refused(String typed) {
        assertThatThrownBy(() -> TIME.parse(typed)).isInstanceOf(Refusal.class);
    }
}
