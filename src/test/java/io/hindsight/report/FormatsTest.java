package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

import io.hindsight.incident.PointInTime;

class FormatsTest {

    private final Formats show = new Formats(null, Clock.system(ZoneId.of("America/New_York")));

    @AfterEach
    void resetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Short enough | 20 | Short enough", "Too long for a line | 10 | Too long …", "abcdefghijklmno | 5 | abcd …",
        "😀😀😀😀 | 4 | 😀 …", "- | 5 | -", "'  ' | 5 | -"})
    void a_long_text_ends_after_a_word_that_fits(String text, int longest, String brief) {
        assertThat(show.brief(text, longest)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | 2026-11-20T01:15:00Z | 19 Nov 2026, 20:15",
        "en | 2026-11-20           | 20 Nov 2026",
        "en | 2026-11              | November 2026",
        "fr | 2026-11              | novembre 2026",
        "fr | 2026-08-20           | 20 août 2026",
        "fr | 2026                 | 2026"})
    void a_point_in_time_is_shown_as_precisely_as_it_is_known(String language, String point, String shown) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(show.point(PointInTime.parse(point))).isEqualTo(shown);
    }
}
