package io.hindsight.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.text.Words;

class DueWordsTest {

    /** Half past midnight on Saturday 5 December in the office, and still Friday in UTC. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-04T23:30:00Z"), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2026-12-04T23:30:00Z | - | 0 | due today | échéance aujourd’hui",
        "2026-12-05T22:59:00Z | - | 0 | due today | échéance aujourd’hui",
        "2026-12-05T23:00:00Z | - | 0 | due tomorrow | échéance demain",
        "2026-12-07T17:00:00Z | - | 1 | due in 1 working day | échéance dans 1 jour ouvré",
        "2026-12-09T17:00:00Z | - | 3 | due in 3 working days | échéance dans 3 jours ouvrés",
        "2026-12-04T23:29:00Z | 0 | - | late since today | en retard depuis aujourd’hui",
        "2026-12-04T17:00:00Z | 0 | - | late since Friday 4 December 2026 | en retard depuis le vendredi 4 décembre 2026",
        "2026-12-03T17:00:00Z | 1 | - | late by 1 working day | en retard de 1 jour ouvré",
        "2026-12-01T17:00:00Z | 3 | - | late by 3 working days | en retard de 3 jours ouvrés"})
    void lateness_is_said_in_working_days(Instant due, @Nullable Integer late, @Nullable Integer ahead, String english,
            String french) {
        WorkItem item = item(due, due, late, late, ahead);
        assertThat(words(item, Locale.ENGLISH).words()).isEqualTo(english);
        assertThat(words(item, Locale.FRENCH).words()).isEqualTo(french);
        assertThat(words(item, Locale.ENGLISH).late()).isEqualTo(late != null);
        assertThat(words(item, Locale.ENGLISH).moved()).isNull();
    }

    @Test
    void a_holiday_that_is_due_is_said_by_its_day() {
        WorkItem sunday = item(Instant.parse("2026-12-05T10:00:00Z"), Instant.parse("2026-12-06T17:00:00Z"), null, null,
            0);
        Clock friday = Clock.fixed(Instant.parse("2026-12-04T09:00:00Z"), NOW.getZone());
        assertThat(DueWords.of(sunday, friday, Words.ENGLISH).words()).isEqualTo("due on Sunday 6 December 2026");
    }

    @Test
    void the_exact_moment_is_told_beside_them() {
        Instant due = Instant.parse("2026-12-01T16:00:00Z");
        WorkItem item = item(due, due, 3, 3, null);
        assertThat(words(item, Locale.ENGLISH).exact()).isEqualTo("Due on Tuesday 1 December 2026, 17:00");
        assertThat(words(item, Locale.FRENCH).exact()).isEqualTo("Échéance\u00a0: mardi 1er décembre 2026 à 17:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2026-10-01T16:00:00Z | 46 | first due on 1 October 2026, 46 working days ago | échéance initiale le 1er octobre 2026, il y a 46 jours ouvrés",
        "2026-12-03T17:00:00Z | 1 | first due on 3 December 2026, 1 working day ago | échéance initiale le 3 décembre 2026, il y a 1 jour ouvré",
        "2026-12-04T17:00:00Z | 0 | first due on 4 December 2026 | échéance initiale le 4 décembre 2026",
        "2026-12-08T17:00:00Z | - | first due on 8 December 2026 | échéance initiale le 8 décembre 2026"})
    void what_was_moved_says_when_it_was_first_due(Instant first, @Nullable Integer age, String english,
            String french) {
        WorkItem item = item(first, Instant.parse("2026-12-09T17:00:00Z"), null, age, 3);
        assertThat(words(item, Locale.ENGLISH).moved()).isEqualTo(english);
        assertThat(words(item, Locale.FRENCH).moved()).isEqualTo(french);
    }

    @Test
    void what_waits_is_not_late() {
        DueWords waiting = DueWords.waiting(Instant.parse("2026-12-01T16:00:00Z"), NOW, Words.ENGLISH);
        assertThat(waiting).returns(false, DueWords::late).returns("due on Tuesday 1 December 2026", DueWords::words);
    }

    private static WorkItem item(Instant first, Instant due, @Nullable Integer late, @Nullable Integer age,
            @Nullable Integer ahead) {
        return new WorkItem("PM-2026-0001", WorkKind.TASK, "Task_TraceCauses", "Trace causes", null, "analysis", null,
            "task", null, "security", first, first, due, late, age, ahead);
    }

    private static DueWords words(WorkItem item, Locale language) {
        return DueWords.of(item, NOW, Words.of(language));
    }
}
