package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.causesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void findings_show_whole_and_literally() {
        String shown = Overview.of(new CausesForm(causesWith(Map.of("why2", "<b>2 * 3</b>", "peopleCauses", "a\nb",
            "lesson1Critical", true))).findings());

        assertThat(shown).contains("**Why 1:** The password was enough", "**Why 2:** \\<b\\>2 \\* 3\\<\\/b\\>",
            "**People**\n\n- a\n- b", "**Stolen or weak credentials** · confidence: **high**",
            "**Lesson 1, critical:** Ask for a second factor");
    }

    @Test
    void what_was_left_empty_is_not_announced() {
        assertThat(Overview.of(new CausesForm(causes()).findings()))
            .doesNotContain("Contributing", "Checked elsewhere", "null");
    }
}
