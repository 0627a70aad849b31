package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.incident.PointInTime.Precision;

class PointInTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026,                             YEAR,  2026-01-01T00:00:00Z,        2026",
        "2026-11,                          MONTH, 2026-11-01T00:00:00Z,        2026-11",
        "2024-02-29,                       DAY,   2024-02-29T00:00:00Z,        2024-02-29",
        "2026-11-23T14:05:00+01:00,        TIME,  2026-11-23T13:05:00Z,        2026-11-23T13:05:00Z",
        "2026-11-23T14:05Z,                TIME,  2026-11-23T14:05:00Z,        2026-11-23T14:05:00Z",
        "2026-11-23T14:05:00.123456789Z,   TIME,  2026-11-23T14:05:00.123456Z, 2026-11-23T14:05:00.123456Z"})
    void a_time_keeps_the_precision_it_came_with(String text, Precision precision, Instant at, String shown) {
        PointInTime time = PointInTime.parse(text);
        assertThat(time).isEqualTo(new PointInTime(at, precision));
        assertThat(time).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "26", "20266", "1899", "0000", "-999", "2026-13", "2026-1", "2026-02-29",
        "2026-11-31", "2026-11-23T14:05:00", "2026-11-23 14:05", "2026-11-23T25:00:00Z", "23.11.2026", "2026-11-23T",
        "+294277-01-01T00:00:00Z", "-2026-01-01T00:00:00Z", "9999-12-31T23:59:59-18:00", "２０２６"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> PointInTime.parse(text)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("must be a year, month, day or a time with its offset");
    }
}
