package io.hindsight.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenTextTest {

    private static final double WIDTH = 120;

    @Test
    void text_is_broken_between_words_and_no_line_is_too_wide() {
        BrokenText lines = wrapped("Le mot de passe volé suffisait pour entrer dans la messagerie");
        assertThat(lines.lines()).hasSizeGreaterThan(2).allSatisfy(
            line -> assertThat(TextStyle.CAUSE.width(line)).isLessThanOrEqualTo(WIDTH));
        assertThat(String.join(" ", lines.lines())).isEqualTo(lines.whole());
        assertThat(lines.cut()).isFalse();
    }

    @Test
    void only_a_word_that_alone_is_too_long_is_broken() {
        BrokenText lines = wrapped("sensibilisation court " + "x".repeat(60));
        assertThat(lines.lines().get(0)).isEqualTo("sensibilisation");
        assertThat(String.join("", lines.lines())).endsWith("court " + "x".repeat(60));
        assertThat(lines.lines()).allSatisfy(
            line -> assertThat(TextStyle.CAUSE.width(line)).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void what_does_not_fit_ends_with_an_ellipsis_and_is_kept_whole_beside_it() {
        String text = "mot ".repeat(1000).strip();
        BrokenText lines = wrapped(text);
        assertThat(lines.lines()).hasSize(6).last().asString().endsWith("mot…");
        assertThat(lines.cut()).isTrue();
        assertThat(lines.whole()).isEqualTo(text);
    }

    @Test
    void the_last_line_is_no_scrap_where_the_others_can_spare_a_word() {
        assertThat(BrokenText.of("Le délai a laissé l’attaquant agir le 14 juillet", TextStyle.CAUSE, 280, 6).lines())
            .hasSize(2).last().asString().contains(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Personne ne la connaissait : ni nous !", "Une procédure de « double validation »",
        "Le responsable de l’authentification", "Messages vus hier 03:14–04:02, ticket SEC-4711"})
    void french_marks_elisions_and_times_are_never_torn(String text) {
        for (double width = 110; width < 200; width += 2) {
            assertThat(BrokenText.of(text, TextStyle.CAUSE, width, 9).lines())
                .noneMatch(line -> line.matches("[:!»].*|.*[«’:–-]$")
                    && !line.endsWith(" :"));
        }
    }

    @Test
    void signs_made_of_several_characters_stay_whole() {
        String family = "👩‍👩‍👧‍👦";
        assertThat(wrapped(family.repeat(5)).lines()).hasSizeGreaterThan(1)
            .allMatch(line -> line.replace(family, "").isEmpty());
    }

    @Test
    void the_first_strong_letter_says_where_lines_begin() {
        assertThat(wrapped("مرحبا VPN").isRightToLeft()).isTrue();
        assertThat(wrapped("VPN مرحبا").isRightToLeft()).isFalse();
        assertThat(wrapped("").lines()).containsExactly("");
    }

    private static BrokenText wrapped(String text) {
        return BrokenText.of(text, TextStyle.CAUSE, WIDTH, 6);
    }
}
