package io.hindsight.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Section;

class PlainPlanTest {

    private final PlanDocument inForce = new PlanDocument("The plan", "2.1.0", "2026-11-23", "fr",
        List.of(new Section("1.1", "Contacts", "triage", "security", "Call."),
            new Section("1.2", "Other", "triage", "security", "x")));

    @Test
    void headings_are_chapters_and_sections_in_their_places() {
        ReadPlan plan = read("# Our *plan*\r\n\r\nAbout.\r\n\r\n## Start\r\n\r\n### Contacts\r\n\r\nCall.\r\n\r\n"
            + "- them\r\n\r\nAssess\r\n------\r\n### A\r\n#### B\r\n##### C\r\n###### D\r\nDeep.");
        assertThat(plan.document()).extracting(PlanDocument::title, PlanDocument::version, PlanDocument::language)
            .containsExactly("Our plan", "2.1.0", "fr");
        assertThat(plan.document().sections()).extracting(Section::number, Section::title, Section::text)
            .containsExactly(tuple("1", "Our plan", "About."), tuple("2", "Start", ""),
                tuple("2.1", "Contacts", "Call.\n\n- them"), tuple("3", "Assess", ""), tuple("3.1", "A", ""),
                tuple("3.1.1", "B", ""), tuple("3.1.1.1", "C", "###### D\nDeep."));
        assertThat(plan.assumed())
            .isEqualTo("version=2.1.0; language=fr; numbers=position; phase=all; owner=plan-owners");
    }

    @Test
    void numbers_of_its_own_are_kept_and_with_them_phase_and_owner_of_the_same_section() {
        ReadPlan plan = read("## 1.2 Contacts\nx\n## 1.1. Contacts\nCall twice.\n# 3) Later\n# 2 Soon\n");
        assertThat(plan.document().sections()).containsExactly(
            new Section("1.1", "Contacts", "triage", "security", "Call twice."),
            new Section("1.2", "Contacts", "all", "plan-owners", "x"),
            new Section("2", "Soon", "all", "plan-owners", ""), new Section("3", "Later", "all", "plan-owners", ""));
        assertThat(plan.assumed()).contains("title=in-force", "numbers=own");
        assertThat(plan.document().title()).isEqualTo("The plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# 1 A\n# B\n", "# 1 A\n# 1 B\n"})
    void numbers_that_not_all_have_or_that_two_have_are_words(String file) {
        assertThat(read(file).document().sections()).extracting(Section::number, Section::title)
            .containsExactly(tuple("1", "1 A"), tuple("2", file.substring(8).strip()));
    }

    @Test
    void a_hash_in_code_is_no_heading_and_what_looks_like_a_marker_stays_text() {
        String text = "```\n# not\n```\n<!-- section 9 -->";
        ReadPlan plan = read("# A\n" + text + "\n# B\n");
        assertThat(plan.document().sections()).extracting(Section::text).containsExactly(text, "");
        PlanDocument dated = new PlanDocument("T", "1.0.0", "2026-11-23", "en", plan.document().sections());
        assertThat(PlanReader.read(PlanWriter.write(dated))).isEqualTo(dated);
    }

    @Test
    void every_section_that_cannot_be_taken_is_named_by_its_line() {
        assertThatThrownBy(() -> read("# A\n" + "x".repeat(20_001) + "\n# " + "y".repeat(201) + "\n#\n"))
            .isInstanceOf(InvalidPlan.class).hasMessageContainingAll("line 1 has more than 20,000 characters",
                "line 3 must have at most 200 characters", "line 4 is missing");
        assertThat(read("# A\n" + "x".repeat(20_000)).document().sections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "# Only a title", "> # Quoted"})
    void without_a_section_it_is_refused(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedPlan.class)
            .hasMessageContaining("neither by front matter");
    }

    @Test
    void a_title_with_words_below_is_one_section() {
        assertThat(read("# A\nWords").document().sections())
            .containsExactly(new Section("1", "A", "all", "plan-owners", "Words"));
    }

    @Test
    void a_file_with_front_matter_assumes_nothing() {
        ReadPlan plan = read(FirstPlan.file("en"));
        assertThat(plan.assumed()).isNull();
        assertThat(plan.document()).isEqualTo(PlanReader.read(FirstPlan.file("en")));
    }

    private ReadPlan read(String file) {
        return PlanReader.read(file, () -> inForce);
    }
}
