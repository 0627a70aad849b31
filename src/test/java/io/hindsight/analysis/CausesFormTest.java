package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.causesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Kind;
import io.hindsight.analysis.Findings.Learnt;

class CausesFormTest {

    @Test
    void each_line_is_a_cause_and_blank_lines_are_none() {
        Findings findings = new CausesForm(causesWith(
            Map.of("technologyCauses", "\r\n Old VPN \n\n\tNo MFA\r\n", "processCauses", " \n "))).findings();

        assertThat(findings.causes()).containsExactly(new Cause(Category.TECHNOLOGY, "Old VPN"),
            new Cause(Category.TECHNOLOGY, "No MFA"));
    }

    @Test
    void what_the_form_has_hidden_since_does_not_count() {
        Findings findings = new CausesForm(causesWith(Map.of("why2", "", "why3", "of an earlier round",
            "lesson3", "of an earlier round"))).findings();

        assertThat(findings.whys()).containsExactly("The password was enough");
        assertThat(findings.lessons()).containsExactly(new Learnt("Ask for a second factor", false));
    }

    @Test
    void a_blank_that_leaves_the_next_question_open_loses_nothing() {
        Findings findings = new CausesForm(causesWith(Map.of("why2", " ", "why3", "Nobody asked"))).findings();

        assertThat(findings.whys()).containsExactly("The password was enough", "Nobody asked");
    }

    @Test
    void five_whys_and_five_lessons_fit() {
        Map<String, Object> answers = causes();
        for (int number = 2; number <= 5; number++) {
            answers.putAll(Map.of("why" + number, "w", "lesson" + number, "l", "lesson" + number + "Critical", true));
        }

        Findings findings = new CausesForm(answers).findings();
        assertThat(findings.whys()).hasSize(5);
        assertThat(findings.lessons()).hasSize(5).filteredOn(Learnt::critical).hasSize(4);
    }

    @Test
    void the_form_offers_each_kind_and_asks_for_each_category() throws IOException {
        JsonNode form = new ObjectMapper().readTree(Path.of("forms/analysis/trace-causes.form").toFile());

        assertThat(form.findValues("values").stream().flatMap(values -> values.findValuesAsText("value").stream()))
            .containsAll(Arrays.stream(Kind.values()).map(Kind::code).toList());
        assertThat(form.findValuesAsText("label")).containsAll(Arrays.stream(Kind.values()).map(Kind::label).toList());
        assertThat(form.findValuesAsText("key"))
            .containsAll(Arrays.stream(Category.values()).map(category -> category.code() + "Causes").toList());
    }
}
