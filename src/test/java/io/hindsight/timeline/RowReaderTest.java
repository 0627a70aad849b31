package io.hindsight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.answer.FormTimes;
import io.hindsight.engine.Refusal;

class RowReaderTest {

    private final RowReader reader = new RowReader(FormTimes.at("2022-01-05T12:00:00Z"), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "'2021-12-10\t\tpublished' > 2021-12-10 > published",
        "'2021-12-10\t15:40\tbecame aware' > 2021-12-10T14:40:00Z > became aware",
        "2021-12-10;;published > 2021-12-10 > published",
        "2021-12-10 ; 15:40 ; became aware; all of us > 2021-12-10T14:40:00Z > became aware; all of us",
        "| 2021-12-10 | 15:40 | became aware | > 2021-12-10T14:40:00Z > became aware",
        "| 2021-12-10 | | published | > 2021-12-10 > published",
        "2021-12-10   15h40   became aware > 2021-12-10T14:40:00Z > became aware",
        "2021-12-10    published > 2021-12-10 > published",
        "2021-12-10 published  at last > 2021-12-10 > published; at last",
        "2021-12-10 15:40 became aware > 2021-12-10T14:40:00Z > became aware",
        "2021-12-10T15:40:00Z became aware > 2021-12-10T15:40:00Z > became aware",
        "'[2021-12-10 15:40:07,250 +0100] became aware' > 2021-12-10T14:40:07Z > became aware",
        "2021-12-10T15:40+05:30 - became aware > 2021-12-10T10:10:00Z > became aware",
        "Dec 10 15:40:00 gateway denied > 2021-12-10T14:40:00Z > gateway denied",
        "Jan  4 11:03:00 gateway denied > 2022-01-04T10:03:00Z > gateway denied",
        "10.12.2021; 15:40; became aware > 2021-12-10T14:40:00Z > became aware",
        "13/12/2021 15:40; became aware > 2021-12-13T14:40:00Z > became aware",
        "12/13/2021; 15:40:10; became aware > 2021-12-13T14:40:10Z > became aware"})
    void rows_of_spreadsheets_tables_and_logs_are_read(String row, String at, String what) {
        PastedRow entry = reader.row(row);
        assertThat(entry.at()).hasToString(at);
        assertThat(entry.what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "became aware > It must begin with a day such as 2026-11-23.",
        "2021-02-30; 15:40; became aware > It must begin with a day such as 2026-11-23.",
        "Feb 31 15:40:00 host text > It must begin with a day such as 2026-11-23.",
        "10/12/2021; 15:40; became aware > “10/12/2021” may be two days; write it such as 2026-11-23.",
        "2021-12-10; 25:00; became aware > “25:00” is no time of day such as 14:05; leave it out if only the day is known.",
        "2021-12-10T25:00:00Z became aware > “25:00:00” is no time of day such as 14:05; leave it out if only the day is known.",
        "2021-12-10; 15:40 > It does not say what happened.", "2021-12-10; > It does not say what happened.",
        "2021-12-10T15:40:00Z > It does not say what happened."})
    void what_cannot_be_read_is_refused_with_what_is_missing(String row, String sentence) {
        assertThatThrownBy(() -> reader.row(row)).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    @Test
    void more_than_one_entry_takes_is_refused() {
        assertThat(reader.row("2021-12-10;;" + "x".repeat(1000)).what()).hasSize(1000);
        assertThatThrownBy(() -> reader.row("2021-12-10;;" + "x".repeat(1001)))
            .hasMessage("What happened has 1,001 characters; at most 1,000 are kept, so shorten it.");
    }

    @Test
    void a_leap_day_without_a_year_is_of_the_last_leap_year() {
        assertThat(reader.row("Feb 29 10:00:00 host text").at()).hasToString("2020-02-29T09:00:00Z");
    }

}
