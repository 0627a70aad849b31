package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.answer.FormTimes;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;
import io.hindsight.timeline.ToldEntries;
import io.hindsight.timeline.ToldEntries.ToldEntry;

class ToldEntriesTest {

    private final Map<String, String> answers = new HashMap<>(Map.of("any", "yes", "saw1What", "Alarm",
        "saw1Date", "2026-07-20", "saw1Source", "log"));

    @ParameterizedTest
    @CsvSource({"14:05, 2026-07-20T18:05:00Z", "9h30, 2026-07-20T13:30:00Z", "14:05:33, 2026-07-20T18:05:33Z",
        "14:05 UTC, 2026-07-20T14:05:00Z", "24:00, 2026-07-21T04:00:00Z", "' ', 2026-07-20", ", 2026-07-20"})
    void a_time_is_of_the_zone_or_of_the_clock_behind_it_and_without_one_the_day_is_known(String time, String at) {
        answers.put("saw1Time", time);
        assertThat(read()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).hasToString(at);
            assertThat(entry.what()).isEqualTo("Alarm");
        });
    }

    @Test
    void a_time_that_no_clock_shows_is_refused_at_its_field() {
        answers.put("saw1Time", "around noon");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("saw1Time")))
            .hasMessageContaining("“around noon”");
    }

    @Test
    void what_lies_ahead_is_refused_at_its_day() {
        answers.put("saw1Date", "2026-11-24");
        answers.put("saw1Time", "14:05");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("saw1Date")))
            .hasMessageContaining("“24 November 2026” lies ahead.");
    }

    @Test
    void without_a_yes_or_behind_an_empty_one_nothing_is_read() {
        answers.putAll(Map.of("saw3What", "Hidden", "saw3Date", "2026-07-20", "saw3Source", "log"));
        assertThat(read()).hasSize(1);
        answers.put("any", "no");
        assertThat(read()).isEmpty();
    }

    @Test
    void typed_entries_and_pasted_rows_are_taken_together_and_a_yes_that_nothing_follows_is_refused() {
        answers.putAll(Map.of("sawRows1", "2021-12-10;9h30;published", "sawRowsFrom", "ticket"));
        assertThat(read()).extracting(ToldEntry::what, ToldEntry::source).containsExactly(tuple("Alarm", "log"),
            tuple("published", "ticket"));
        assertThat(read().get(1).at()).hasToString("2021-12-10T14:30:00Z");
        answers.keySet().retainAll(List.of("any"));
        assertThatThrownBy(this::read).isInstanceOf(Refusal.class);
        answers.put("any", "no");
        assertThat(read()).isEmpty();
    }

    @Test
    void a_pasted_row_marks_what_it_names() {
        answers
            .putAll(Map.of("sawRows1", "2021-12-10;9h30;detected;published\n2021-12-11;;later", "sawRowsFrom", "log"));
        assertThat(read()).extracting(ToldEntry::what, ToldEntry::milestone).contains(tuple("published", "detected"),
            tuple("later", null));
    }

    private List<ToldEntry> read() {
        return new ToldEntries(answers::get, FormTimes.at("2026-11-23T09:00:00Z"), ZoneId.of("America/New_York")).of(
            Variable.code("any", YesNo.class),
            MeetingVariables.SAW, MeetingVariables.SAW_ROWS);
    }
}
