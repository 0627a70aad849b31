package io.hindsight.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-10", "2021/12/10", "10.12.2021"})
    void where_it_is_clear_the_language_does_not_matter(String typed) {
        for (Locale writer : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(TypedDay.readings(typed, writer)).containsExactly(LocalDate.of(2021, 12, 10));
        }
    }

    @ParameterizedTest
    @CsvSource({"23/11/2026, 2026-11-23", "11/23/2026, 2026-11-23", "10-10-2026, 2026-10-10"})
    void one_number_that_can_be_no_month_tells_the_other(String typed, LocalDate day) {
        assertThat(TypedDay.readings(typed, Locale.UK)).containsExactly(day);
        assertThat(TypedDay.readings(typed, Locale.CANADA_FRENCH)).containsExactly(day);
    }

    @Test
    void french_puts_the_day_first_and_english_may_do_either() {
        assertThat(TypedDay.readings("10/12/2021", Locale.FRENCH)).containsExactly(LocalDate.of(2021, 12, 10));
        assertThat(TypedDay.readings("10/12/2021", Locale.ENGLISH)).containsExactly(LocalDate.of(2021, 12, 10),
            LocalDate.of(2021, 10, 12));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 2021-12-10", "en-IE, 2021-12-10", "en-US, 2021-10-12", "fr-CA, 2021-12-10"})
    void where_the_country_is_known_it_is_read_as_days_are_written_there(String writer, LocalDate day) {
        assertThat(TypedDay.readings("10/12/2021", Locale.forLanguageTag(writer))).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/31/2021", "2021-13-01", "12.13.2021", "2021-12", "10/12-2021", "noon"})
    void what_is_no_day_has_no_reading(String typed) {
        assertThat(TypedDay.readings(typed, Locale.ENGLISH)).isEmpty();
    }
}
