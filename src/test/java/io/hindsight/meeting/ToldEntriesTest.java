package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.engine.Variable;
import io.hindsight.form.YesNo;
import io.hindsight.meeting.ToldEntries.ToldEntry;

class ToldEntriesTest {

    private final Map<String, String> answers = new HashMap<>(Map.of("any", "yes", "saw1What", "Alarm",
        "saw1Date", "2026-07-20", "saw1Source", "log"));

    @ParameterizedTest
    @CsvSource({"14:05, 2026-07-20T18:05:00Z, Alarm", "9h30, 2026-07-20T13:30:00Z, Alarm", ", 2026-07-20, Alarm",
        "around noon, 2026-07-20, Alarm (around noon)", "25:00, 2026-07-20, Alarm (25:00)"})
    void a_time_is_of_the_zone_and_what_no_clock_shows_stays_with_the_words(String time, String at, String what) {
        answers.put("saw1Time", time);
        assertThat(read()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).hasToString(at);
            assertThat(entry.what()).isEqualTo(what);
        });
    }

    @Test
    void without_a_yes_or_behind_an_empty_one_nothing_is_read() {
        answers.putAll(Map.of("saw3What", "Hidden", "saw3Date", "2026-07-20", "saw3Source", "log"));
        assertThat(read()).hasSize(1);
        answers.put("any", "no");
        assertThat(read()).isEmpty();
    }

    private List<ToldEntry> read() {
        return new ToldEntries(answers::get, ZoneId.of("America/New_York")).of(Variable.code("any", YesNo.class),
            MeetingVariables.SAW);
    }
}
