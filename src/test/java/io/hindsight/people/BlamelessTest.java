package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class BlamelessTest {

    private final Blameless blameless = new Blameless(
        BlameWords.read(List.of(new ClassPathResource("blame/en.txt"), new ClassPathResource("blame/fr.txt"))));
    private final List<Person> people =
        List.of(new Person("zoe.n", "Zoé N’Diaye", null), new Person("admin1", "Li", null));

    @ParameterizedTest
    @ValueSource(strings = {"It was human error.", "They were CARELESS with the key", "He should have\nknown",
        "C’est de la négligence", "NEGLIGENCE", "faute d’inattention", "faute d'inattention",
        "Il a oublié de fermer « la porte »", "sloppy"})
    void words_of_blame_are_found_in_english_and_french(String text) {
        assertThat(blameless.look(text, people)).extracting("kind").containsExactly(Hint.BLAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The alert went to a mailbox that nobody reads.", "L’alerte est partie au mauvais endroit.",
        "default settings", "the lazyload script", "Light", "admin10", "superadmin1", "🔐 النسخ", "", "blameless"})
    void a_text_about_the_system_has_no_remark(String text) {
        assertThat(blameless.look(text, people)).isEmpty();
    }

    @Test
    void a_person_is_found_by_name_or_login_but_not_inside_a_word() {
        assertThat(blameless.look("Then zoé n’diaye clicked.", people))
            .containsExactly(new Blameless.Remark(Hint.NAMES_PERSON, "Zoé N’Diaye"));
        assertThat(blameless.look("ZOE.N was careless", people)).extracting("kind")
            .containsExactly(Hint.NAMES_PERSON, Hint.BLAMES);
    }

    @Test
    void an_organisation_adds_words_of_its_own() {
        BlameWords own = new BlameWords(List.of("# ours", "", "pebkac", "goof*  up").stream());
        assertThat(own.in("Somebody goofed  up")).contains("goofed  up");
        assertThat(own.in("a PEBKAC again")).contains("pebkac");
        assertThat(own.in("ours")).isEmpty();
    }
}
