package io.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void lines_break_between_words() {
        assertThat(Wrapping.wrap("one two three four", 9)).isEqualTo("one two\nthree\nfour");
        assertThat(Wrapping.wrap("short\n\n  kept   as it is", 40)).isEqualTo("short\n\n  kept   as it is");
    }

    @Test
    void what_follows_is_indented_as_its_first_line() {
        assertThat(Wrapping.wrap("- one two three", 9)).isEqualTo("- one two\n  three");
        assertThat(Wrapping.wrap("12. one two three", 11)).isEqualTo("12. one two\n    three");
        assertThat(Wrapping.wrap("    one two three", 9)).isEqualTo("    one\n    two\n    three");
    }

    @Test
    void a_link_stays_whole() {
        assertThat(Wrapping.wrap("see https://example.org/a/long/one now", 10))
            .isEqualTo("see\nhttps://example.org/a/long/one\nnow");
    }

    @Test
    void a_no_break_space_does_not_break_and_wide_characters_count_twice() {
        assertThat(Wrapping.wrap("délai\u00a0: trois jours", 10)).isEqualTo("délai\u00a0:\ntrois\njours");
        assertThat(Wrapping.wrap("漢字漢字 漢字", 10)).isEqualTo("漢字漢字\n漢字");
    }
}
