package io.hindsight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.answer.FormTimes;
import io.hindsight.engine.Refusal;

class RowReaderTest {

    private final RowReader reader = new RowReader(FormTimes.at("2022-01-05T12:00:00Z"), ZoneId.of("Europe/Paris"));

    @BeforeEach
    void whoWritesInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

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

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "2021-12-10; 15:40; detected; became aware > detected > became aware",
        "2021-12-10; 15:40; became aware; It was detected; SOC > detected > became aware; SOC",
        "'2021-12-10\t\tIt began\tphished' > occurred > phished",
        "2021-12-10; It began; phished > occurred > phished",
        "| 2021-12-10 | 15:40 | cut off | contained | > contained > cut off",
        "2021-12-10   15:40   cut off   Confinement de l'incident > contained > cut off",
        "2021-12-10;15:40;Rétabli ;all up > recovered > all up", "2021-12-10;;debut;phished > occurred > phished",
        "2021-12-10 15:40;Contained;cut off > contained > cut off",
        "2021-12-10 15:40 Détecté : alarm > detected > alarm",
        "2021-12-10T15:40:00Z [recovered] all up > recovered > all up",
        "2021-12-10 15:40 all up (Recovered) > recovered > all up",
        "2021-12-10; 15:40; It was contained > contained > It was contained"})
    void a_row_names_its_milestone_in_a_cell_or_a_word_of_either_language(String row, String milestone, String what) {
        PastedRow entry = reader.row(row);
        assertThat(entry.milestone()).isEqualTo(milestone);
        assertThat(entry.what()).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-10;;the attack was not detected", "2021-12-10 15:40 not contained: on the network",
        "2021-12-10 15:40 host restored (partly)", "Dec 10 15:40:00 gw detected nothing"})
    void words_that_tell_something_else_mark_nothing(String row) {
        assertThat(reader.row(row).milestone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR, 2021-12-10", "en-GB, 2021-12-10", "en-US, 2021-10-12"})
    void a_day_with_slashes_is_read_as_the_reader_writes_it(String reads, String day) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(reads));
        assertThat(reader.row("10/12/2021;;published").at()).hasToString(day);
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
