package io.hindsight.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class KeptNamesTest {

    @Test
    void a_team_is_called_as_whoever_reads_the_text_calls_it() {
        LocalizedText kept = new Languages().tell(words -> "To " + words.of("role.plan-owners"));
        assertThat(kept.in(Locale.ENGLISH)).isEqualTo("To Plan owners");
        assertThat(kept.in(Locale.FRENCH)).isEqualTo("To Responsables du plan");
    }

    @Test
    void what_was_taken_literally_stays_so() {
        LocalizedText kept = new Languages().tell(words -> Markdown.literal(words.of("role.plan-owners") + "!"));
        assertThat(kept.in(Locale.ENGLISH)).isEqualTo("Plan owners\\!");
    }

    @Test
    void what_is_no_team_stays_as_somebody_has_typed_it() {
        assertThat(KeptNames.filled("⟦role.nobody⟧ ⟦x⟧ $1", Locale.ENGLISH)).isEqualTo("⟦role.nobody⟧ ⟦x⟧ $1");
    }
}
