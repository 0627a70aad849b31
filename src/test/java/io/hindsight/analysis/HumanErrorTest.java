package io.hindsight.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import io.hindsight.analysis.Analysis.Elsewhere;
import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.Refusal;

class HumanErrorTest {

    HumanError humanError = read(new ClassPathResource("human-error.txt"));

    @ParameterizedTest
    @ValueSource(strings = {"human error", "Human error.", "  HUMAN ERROR!!! ", "“Human-error”", "It was a human error",
        "Simply negligence", "A mistake by the user", "Somebody made a mistake", "Carelessness and lack of attention",
        "The admin's error", "error", "He forgot", "User error: \uD83E\uDD26",
        "Erreur humaine", "l’erreur humaine", "l'erreur humaine", "« Erreur humaine »", "ERREUR HUMAINE !",
        "C’est une faute d’inattention.", "Une faute d'inattention", "Ne\u0301gligence", "négligence de l’utilisateur",
        "Par inadvertance", "À cause d’une étourderie", "Oubli", "Etourderie", "DEFAILLANCE HUMAINE",
        "L’employé s’est trompé", "Une erreur, un oubli"})
    void nothing_but_human_error_is_recognised(String answer) {
        assertThat(humanError.isAllOf(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Human error, since both buttons look the same", "The form lets two clients be mixed up",
        "Error 503 of the proxy", "A mistake that the script does not catch", "Nobody checks what is published",
        "Erreur humaine rendue possible par deux écrans identiques", "Les deux boutons se ressemblent",
        "La relève n’est pas écrite, d’où l’oubli", "Programming error in the import", "Error budget was used up",
        "the user", "?", "\uD83D\uDE80", "エラー", "خطأ بشري لأن النظام لا يطلب تأكيدا", " "})
    void an_answer_that_says_more_passes(String answer) {
        assertThat(humanError.isAllOf(answer)).isFalse();
    }

    @Test
    void only_the_last_answer_of_each_chain_counts_and_the_chain_is_named() {
        assertThatCode(() -> humanError.checkLastOf(List.of(why(1, 1, "Human error"), why(1, 2, "No second look"))))
            .doesNotThrowAnyException();
        assertThatThrownBy(() -> humanError.checkLastOf(List.of(why(1, 1, "Both look alike"), why(2, 1, "Wrong mail"),
            why(2, 2, "Faute d’inattention"), why(3, 1, "No rule")))).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Chain 2 ends with “Faute d’inattention”. What made that error possible?");
        assertThatThrownBy(() -> humanError.checkLastOf(List.of(why(1, 1, "Human error"), why(2, 1, "No rule"))))
            .hasMessageStartingWith("Chain 1 ends with");
    }

    @Test
    void what_made_an_error_possible_is_not_the_error() {
        assertThatThrownBy(() -> humanError.checkMadePossible(List.of(cause(null), cause("Négligence !"))))
            .isInstanceOf(Refusal.class).hasMessageStartingWith("“Négligence !” does not say what made");
        assertThatCode(() -> humanError.checkMadePossible(List.of(cause(null), cause("Two screens look alike"))))
            .doesNotThrowAnyException();
    }

    @Test
    void other_words_can_be_given() {
        HumanError german = read(new ByteArrayResource("# Deutsch\nmenschliches Versagen\n~ ein\n"
            .getBytes(StandardCharsets.UTF_8)));

        assertThat(german.isAllOf("Ein MENSCHLICHES Versagen.")).isTrue();
        assertThat(german.isAllOf("Human error")).isFalse();
    }

    private static Why why(int chain, int step, String answer) {
        return new Why(chain, step, answer, null);
    }

    private static RootCause cause(String madePossible) {
        return new RootCause("c", Nature.HUMAN_ERROR, "error.unknown", Part.ROOT, madePossible, "e", "low",
            Elsewhere.UNKNOWN,
            null);
    }

    private static HumanError read(org.springframework.core.io.Resource words) {
        try {
            return new HumanError(words);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
