package io.hindsight.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.text.Words;

class DueWordsTest {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");
    /** Half past midnight on 2 December in the office, and still 1 December in UTC. */
    private static final Instant NOW = Instant.parse("2026-12-01T23:30:00Z");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "2026-12-01T23:30:00Z, today, aujourd’hui, false",
        "2026-12-02T22:59:00Z, today, aujourd’hui, false",
        "2026-12-02T23:00:00Z, tomorrow, demain, false",
        "2026-12-05T08:00:00Z, in 3 days, dans 3 jours, false",
        "2026-12-01T23:29:00Z, late since today, en retard depuis aujourd’hui, true",
        "2026-12-01T22:59:00Z, 1 day late, 1 jour de retard, true",
        "2026-11-27T08:00:00Z, 5 days late, 5 jours de retard, true"})
    void days_are_those_of_the_office_s_calendar(Instant due, String english, String french, boolean late) {
        assertThat(words(due, Locale.ENGLISH).words()).isEqualTo(english);
        assertThat(words(due, Locale.FRENCH).words()).isEqualTo(french);
        assertThat(words(due, Locale.ENGLISH).late()).isEqualTo(late);
    }

    @Test
    void the_exact_moment_is_told_beside_them() {
        Instant due = Instant.parse("2026-12-01T16:00:00Z");
        assertThat(words(due, Locale.ENGLISH).exact()).isEqualTo("Due on Tuesday 1 December 2026, 17:00");
        assertThat(words(due, Locale.FRENCH).exact()).isEqualTo("Échéance\u00a0: mardi 1er décembre 2026 à 17:00");
    }

    private static DueWords words(Instant due, Locale language) {
        return DueWords.of(due, NOW, OFFICE, Words.of(language));
    }
}
