package io.hindsight.planversion;

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
        assertThat(PlanDiff.of(BEFORE, AFTER)).extracting(SectionDiff::number, SectionDiff::kind).containsExactly(
            org.assertj.core.groups.Tuple.tuple("1.1", "strengthen"),
            org.assertj.core.groups.Tuple.tuple("1.2", "remove"),
            org.assertj.core.groups.Tuple.tuple("1.10", "add"));
        assertThat(PlanDiff.of(BEFORE, AFTER).get(0).lines())
            .contains(new Line(" ", "one"), new Line("-", "two"), new Line("+", "three"));
        assertThat(PlanDiff.of(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void the_unified_diff_names_both_states() {
        assertThat(PlanDiff.unified("plan 1.0.0", Map.of("1.1", section("1.1", "one\ntwo")), "plan 1.0.1",
            Map.of("1.1", section("1.1", "one\nthree")))).isEqualTo("""
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

    private static Section section(String number, String text) {
        return new Section(number, "Title", "all", "Security", text);
    }
}
