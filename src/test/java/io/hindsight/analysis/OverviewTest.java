package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.analysis.Lesson.Origin;
import io.hindsight.engine.FormAnswers;

class OverviewTest {

    @Test
    void findings_show_whole_and_literally() {
        String shown = new Overview(Speaking.ENGLISH).findings(round(
            with(causes(), Map.of("chain1Why2", "<b>2 * 3</b>", "chain1Why2Evidence", "Log", "peopleCauses", "a\nb",
                "chain2", true, "chain2Why1", "No alarm")),
            with(classes(), Map.of("rootCause1Nature", "human-error", "rootCause1MadePossible", "Two *screens*"))));

        assertThat(shown).contains("#### Whys, chain 1\n\n**Why 1:** The password was enough",
            "**Why 2:** \\<b\\>2 \\* 3\\<\\/b\\>\n\n**Evidence:** Log", "#### Whys, chain 2\n\n**Why 1:** No alarm",
            "**People**\n\n- a\n- b",
            "**1. Root cause** · Human error · Hacking: use of stolen credentials · confidence: **high**",
            "**What made the error possible:** Two \\*screens\\*");
    }

    @Test
    void what_was_left_empty_is_not_announced() {
        assertThat(new Overview(Speaking.ENGLISH).findings(round(causes(), classes())))
            .doesNotContain("contributed", "how checked", "made the error", "chain 2", "null");
        assertThat(new Overview(Speaking.ENGLISH).traced(round(causes(), classes()))).doesNotContain("Root cause",
            "Evidence");
    }

    @Test
    void lessons_are_shown_with_their_point_and_the_critical_ones_marked() {
        assertThat(Lesson.overview(List.of(), Speaking.ENGLISH)).isEmpty();
        assertThat(Lesson.overview(List.of(lesson("Ask\nfirst", true, "The *list*"), lesson("Old", false, null)),
            Speaking.ENGLISH))
            .isEqualTo(
                "**What was learnt**\n\n- **Critical:** Ask  \n  first  \n  **To strengthen:** The \\*list\\*\n- Old");
    }

    private static Lesson lesson(String text, boolean critical, String strengthen) {
        return new Lesson(1, text, critical, new Origin("went-well", null, null), strengthen, null, "ann",
            Instant.EPOCH);
    }

    private static Analysis round(Map<String, Object> causes, Map<String, Object> classes) {
        TracedCauses tracing = new CausesForm(FormAnswers.of(causes)).tracing();
        return new Analysis(1, tracing.problem(), tracing.whys(), tracing.causes(),
            new ClassesForm(FormAnswers.of(classes)).rootCauses(),
            List.of(), "ann", Instant.EPOCH, "bob", Instant.EPOCH, List.of(), List.of());
    }
}
