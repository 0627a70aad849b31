package io.hindsight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @Test
    void a_line_has_no_breaks_controls_or_turns_of_direction() {
        assertThat(SafeText.line(" a\r\nb\u2028c\td\u0000e\u202Ef\u2066g\u2069 \ud800h\u0085i "))
            .isEqualTo("a b c defg h i");
    }

    @Test
    void a_text_keeps_its_lines_indents_and_every_script_but_no_turns_of_direction() {
        String text = "שלום\n\t漢字\n\n  👩‍👩‍👧 ${x} <b>";
        assertThat(SafeText.text(text)).isEqualTo(text);
        assertThat(SafeText.text("a\r\nb\rc\u001b[2J")).isEqualTo("a\nb\nc[2J");
        assertThat(SafeText.text("a\u202Egpj.exe\nb\u2066c\u2069")).isEqualTo("agpj.exe\nbc");
    }

    @ParameterizedTest
    @CsvSource({"short, short", "exactly ten, exactly…", "abcdefghijklmnop, abcdefghi…",
        "'ab 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', ab 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧…"})
    void a_long_line_is_cut_as_readers_count_characters(String text, String shortened) {
        assertThat(SafeText.line(text, 10)).isEqualTo(shortened);
    }
}
