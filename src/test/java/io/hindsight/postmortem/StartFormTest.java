package io.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.answer.FormTimes;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident.Times;

class StartFormTest {

    private final StartForm form = new StartForm(new ObjectMapper(), FormTimes.at("2026-11-29T09:00:00Z"));
    private final Map<String, Object> answers =
        new HashMap<>(Map.of("title", "Board mailbox read", "severity", "high", "tlp", "green"));

    @ParameterizedTest
    @CsvSource({
        "2026,                          2026",
        "2026-11,                       2026-11",
        "2026-11-23,                    2026-11-23",
        "2026-11-23 14:05,              2026-11-23T13:05:00Z",
        "2026-11-23T14:05,              2026-11-23T13:05:00Z",
        "2026-11-23   2:05 pm,          2026-11-23T13:05:00Z",
        "2026-11-23 24:00,              2026-11-23T23:00:00Z",
        "2026-11-23 14:05 UTC,          2026-11-23T14:05:00Z",
        "2026-11-23 14:05 +01:00,       2026-11-23T13:05:00Z",
        "2026-11-23T14:05:00-05:00,     2026-11-23T19:05:00Z",
        "23/11/2026,                    2026-11-23",
        "11/23/2026 14:05,              2026-11-23T13:05:00Z",
        "23.11.2026 2:05 pm,            2026-11-23T13:05:00Z",
        "2026-11-23T14:05:00.000Z,      2026-11-23T14:05:00Z"})
    void a_time_is_the_offices_where_no_other_clock_stands_behind_it(String typed, String moment) {
        assertThat(times("detected", typed).detected()).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"around noon", "31/31/2026", "23 November 2026", "2026-13-01", "2026-13-01 14:05", "1026"})
    void what_is_no_time_is_quoted_as_it_was_typed(String typed) {
        answers.put("detected", typed);
        refused("“" + typed + "” is not understood.");
    }

    @Test
    void a_day_that_may_be_two_is_asked_again_in_english_and_the_day_comes_first_in_french() {
        answers.put("detected", "10/12/2021 14:05");
        refused("“10/12/2021” may be 10 December 2021 or 12 October 2021. Write 2021-12-10 or 2021-10-12.");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            assertThat(times("detected", "10/12/2021").detected()).hasToString("2021-12-10");
            assertThat(times("detected", "10/12/2021 14:05").detected()).hasToString("2021-12-10T13:05:00Z");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void a_time_of_day_that_no_clock_shows_is_quoted_alone() {
        answers.put("detected", "2026-11-23 around noon");
        refused("“around noon” is no time of day");
    }

    @ParameterizedTest
    @CsvSource({"2126-11-23, lies ahead.", "2026-11-30 14:05, lies ahead.", "1926-11-23, is more than 50 years ago.",
        "1926-11-23 14:05, is more than 50 years ago.", "1026-11-23, is not understood.",
        "1026-11-23 14:05, is not understood."})
    void a_year_that_cannot_be_is_refused(String typed, String sentence) {
        answers.put("detected", typed);
        refused("“" + typed + "” " + sentence);
    }

    @Test
    void what_lies_before_the_begin_is_refused() {
        answers.putAll(Map.of("occurred", "2026-11-23 14:05", "detected", "2026-11-23 14:04"));
        refused("This lies before the begin");
        assertThat(times("detected", "2026-11-23").occurred()).hasToString("2026-11-23T13:05:00Z");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> form.read(answers)).hasMessageStartingWith(sentence)
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                .singleElement().satisfies(fault -> assertThat(fault.field()).isEqualTo("detected")));
    }

    private Times times(String field, String typed) {
        answers.put(field, typed);
        return form.read(answers).incident().times();
    }
}
