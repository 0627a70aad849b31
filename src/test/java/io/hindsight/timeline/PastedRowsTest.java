package io.hindsight.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.hindsight.answer.FormTimes;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Variable;

class PastedRowsTest {

    private final Map<String, String> answers = new HashMap<>(Map.of("sawRowsFrom", "log"));

    @Test
    void rows_of_a_pasted_timeline_become_entries_as_precise_as_they_are() {
        answers.put("sawRows1", """
            2021-12-10\t\tpublished
            2021-12-10\t15:40\tbecame aware

            2021-12-17\t\t2.17 published
            2022-01-04\t11:03\tlast feedback, no action
            """);
        assertThat(read()).extracting(entry -> entry.at() + " " + entry.what()).containsExactly("2021-12-10 published",
            "2021-12-10T15:40:00Z became aware", "2021-12-17 2.17 published",
            "2022-01-04T11:03:00Z last feedback, no action");
    }

    @Test
    void thirty_rows_fit_in_one_field_and_more_in_the_next() {
        String rows = IntStream.rangeClosed(1, 30)
            .mapToObj(n -> "2021-12-%02d\t15:40\t%s".formatted(n, "x".repeat(100))).collect(Collectors.joining("\n"));
        assertThat(rows).hasSizeLessThan(Variable.LONGEST_TEXT);
        answers.putAll(Map.of("sawRows1", rows, "sawRows2", rows, "sawRows3", rows));
        assertThat(read()).hasSize(90);
        answers.remove("sawRows2");
        assertThat(read()).as("behind an empty field, old rows are hidden").hasSize(30);
    }

    @Test
    void lines_without_words_are_no_rows_and_how_they_are_known_is_said_of_all() {
        answers.put("sawRows1", "| 2021-12-10 | | published |\n|---|---|---|\n \n");
        assertThat(read()).extracting(PastedRow::what, PastedRow::source).containsExactly(tuple("published", "log"));
    }

    @Test
    void a_row_that_cannot_be_read_is_refused_with_its_line() {
        answers.put("sawRows1", "2021-12-10;;published\n\nsome day; 15:40; became aware");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults().get(0).field()).isEqualTo("sawRows1");
            assertThat(refusal.naming(field -> words -> "Rows")).hasMessage("“Rows”, line 3: It must begin with a day"
                + " such as 2026-11-23. The line is “some day; 15:40; became aware”.");
        });
    }

    @Test
    void a_row_that_lies_ahead_is_refused() {
        answers.put("sawRows1", "2022-01-05;09:30;published\n2022-01-07;;restored");
        assertThatThrownBy(this::read).hasMessageContaining("line 2: It has not happened yet.");
    }

    private List<PastedRow> read() {
        return new PastedRows(FormTimes.at("2022-01-05T10:00:00Z")).read(answers::get, new Numbered("sawRows", "", 3),
            ZoneId.of("UTC"));
    }
}
