package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;

class CausesFormTest {

    private static final Why FIRST = new Why(1, 1, "The password was enough", null);

    @Test
    void each_line_is_a_cause_and_blank_lines_are_none() {
        assertThat(
            tracing(Map.of("technologyCauses", "\r\n Old VPN \n\n\tNo MFA\r\n", "processCauses", " \n ")).causes())
            .containsExactly(new Cause(Category.TECHNOLOGY, "Old VPN"), new Cause(Category.TECHNOLOGY, "No MFA"));
    }

    @Test
    void eight_causes_fit_a_category_and_a_ninth_is_refused() {
        assertThat(tracing(Map.of("peopleCauses", "a\n".repeat(8))).causes()).hasSize(8);
        assertThatThrownBy(() -> tracing(Map.of("peopleCauses", "a\n".repeat(9)))).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("“People” has 9 causes, one a line; at most 8 fit");
    }

    @Test
    void what_the_form_has_hidden_since_does_not_count() {
        assertThat(tracing(Map.of("chain1Why2", "", "chain1Why3", "of an earlier round", "chain2", false,
            "chain2Why1", "of an earlier round", "chain3Why1", "of an earlier round")).whys()).containsExactly(FIRST);
        assertThat(tracing(Map.of("chain3", true, "chain3Why1", "behind a chain that is not there")).whys())
            .containsExactly(FIRST);
    }

    @Test
    void a_blank_that_leaves_the_next_question_open_loses_nothing() {
        assertThat(
            tracing(Map.of("chain1Why2", " ", "chain1Why3", "Nobody asked", "chain1Why3Evidence", "Mail")).whys())
            .containsExactly(FIRST, new Why(1, 2, "Nobody asked", "Mail"));
        assertThatThrownBy(() -> tracing(Map.of("chain1Why2", " ", "chain1Why2Evidence", "Log")))
            .isInstanceOf(Refusal.class).hasMessage("Why 2 of chain 1 has evidence but no answer.");
    }

    @Test
    void three_chains_of_five_whys_fit() {
        Map<String, Object> answers = with(causes(), Map.of("chain2", true, "chain3", true));
        for (int why = 0; why < 15; why++) {
            answers.put("chain" + (why / 5 + 1) + "Why" + (why % 5 + 1), "w");
        }
        assertThat(new CausesForm(FormAnswers.of(answers)).tracing().whys()).hasSize(15)
            .endsWith(new Why(3, 5, "w", null));
    }

    @Test
    void the_form_asks_for_each_category() throws IOException {
        JsonNode form = new ObjectMapper().readTree(Path.of("forms/analysis/trace-causes.form").toFile());

        assertThat(form.findValuesAsText("key"))
            .containsAll(Arrays.stream(Category.values()).map(category -> category.code() + "Causes").toList());
    }

    private static TracedCauses tracing(Map<String, Object> more) {
        return new CausesForm(FormAnswers.of(with(causes(), more))).tracing();
    }
}
