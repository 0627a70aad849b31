package io.hindsight.planversion;

import static io.hindsight.Speaking.ENGLISH;
import static io.hindsight.Speaking.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionDiff;
import io.hindsight.planversion.PlanVersion.SectionDiff.Line;

class PlanDiffTest {

    private static final Map<String, Section> BEFORE =
        Map.of("1.1", section("1.1", "one\ntwo"), "1.2", section("1.2", "gone"));
    private static final Map<String, Section> AFTER =
        Map.of("1.1", section("1.1", "one\nthree"), "1.10", section("1.10", "new"));

    @Test
    void each_section_that_differs_is_shown_line_by_line() {
        assertThat(PlanDiff.of(BEFORE, AFTER, ENGLISH)).extracting(SectionDiff::number, SectionDiff::kind)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("1.1", "strengthen"),
                org.assertj.core.groups.Tuple.tuple("1.2", "remove"),
                org.assertj.core.groups.Tuple.tuple("1.10", "add"));
        assertThat(PlanDiff.of(BEFORE, AFTER, ENGLISH).get(0).lines())
            .contains(new Line(" ", "one"), new Line("-", "two"), new Line("+", "three"));
        assertThat(PlanDiff.of(BEFORE, BEFORE, ENGLISH)).isEmpty();
    }

    @Test
    void the_unified_diff_names_both_states() {
        assertThat(PlanDiff.unified("plan 1.0.0", Map.of("1.1", section("1.1", "one\ntwo")), "plan 1.0.1",
            Map.of("1.1", section("1.1", "one\nthree")), ENGLISH)).isEqualTo("""
            --- plan 1.0.0
            +++ plan 1.0.1
            @@ -3,4 +3,4 @@
             Owner: Security
            \s
             one
            -two
            +three
            """);
    }

    @Test
    void a_reader_sees_in_their_own_language_what_a_section_serves_and_who_owns_it() {
        assertThat(PlanDiff.of(Map.of(), Map.of("1.1", section("1.1", "un")), FRENCH).get(0).lines())
            .extracting(Line::text).contains("Phase\u00a0: Toutes les phases", "Responsable\u00a0: Sécurité");
    }

    private static Section section(String number, String text) {
        return new Section(number, "Title", "all", "security", text);
    }
}
