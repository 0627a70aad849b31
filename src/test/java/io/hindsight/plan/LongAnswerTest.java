package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;

class LongAnswerTest {

    private final LongAnswer field = new LongAnswer("text", 6, 20_000);

    static Stream<String> texts() {
        return Stream.of("short", "x".repeat(4000), ("x".repeat(99) + "\n").repeat(199) + "end",
            ("- word ".repeat(80) + "\n\n").repeat(30), "word ".repeat(3999) + "end",
            ("hard break  \n" + "x".repeat(500) + "\n\n").repeat(30), ("    code \n\n\n").repeat(1600) + "end",
            "\n\n" + "| a | b |\n".repeat(1500) + "🚒");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_the_same_after_it_was_cut_into_fields_and_joined(String text) {
        List<String> parts = LongAnswer.parts(text);
        assertThat(parts).hasSizeLessThanOrEqualTo(6).allMatch(part -> !part.isEmpty() && part.length() <= 4000);
        assertThat(field.get(typed(parts))).isEqualTo(text);
    }

    @Test
    void a_field_goes_on_in_the_next_line_and_behind_an_empty_one_nothing_is_read() {
        assertThat(field.get(typed(List.of("one", "\ntwo ", "three", "", "hidden")))).isEqualTo("one\n\ntwo three");
        assertThat(field.get(typed(List.of()))).isNull();
        assertThat(field.get(typed(List.of(" ")))).isNull();
    }

    @Test
    void no_character_is_split() {
        assertThat(LongAnswer.parts("x".repeat(3999) + "🚒")).containsExactly("x".repeat(3999), "🚒");
    }

    @Test
    void more_than_is_kept_is_refused() {
        assertThatThrownBy(() -> field.get(typed(List.of("x".repeat(4000), "x".repeat(4000), "x".repeat(4000),
            "x".repeat(4000), "x".repeat(4000))))).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.faults().get(0).field()).isEqualTo("text");
                assertThat(refusal.naming(name -> words -> "Text")).hasMessageStartingWith("“Text” has 20,004 char");
            });
    }

    private static FormAnswers typed(List<String> parts) {
        Map<String, String> answers = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            answers.put(part == 0 ? "text" : "text" + (part + 1), parts.get(part));
        }
        return FormAnswers.of(answers);
    }
}
