package io.hindsight.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.people.Role;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.PlanVersion.Section;

class PlanFileTest {

    static Stream<String> nasty() {
        return Stream.of("<b>markup</b> <script>alert(1)</script> &amp; ${x} {{y}}",
            "# Heading\n## 1.1 Title\n\n### More",
            "```\n---\n<!-- section 9.9 -->\n```", "---\ntitle: no\n---\n",
            "<!-- section 1.2 -->\n\\<!-- section 1.2 -->",
            "one\r\ntwo\rthree\r\n", "\n\n  first\n\ttab  \n \n\n\n", "🚒👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é é",
            "שלום \u202Eعكس\u202C",
            "\u2028\u2029\u0085\u0001\uFEFF\uFFFE", "## 1.1 " + "Title", "x".repeat(Section.LONGEST_TEXT),
            "- \"a\": 'b' # c\n\t\\ \\\\ \\n");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void the_way_out_and_in_again_loses_nothing(String text) {
        String line = text.length() > 200 ? text.substring(0, 200) : text;
        PlanDocument plan = new PlanDocument(line, "1.2.3", "2026-11-23", "en", List.of(
            new Section("1.1", "Title", "all", "Owner", text), new Section("1.2", line, "triage", line, text + "\n"),
            new Section("1.10", "Title", "recovery", "No", "\n" + text)).stream()
            .map(section -> section.text().length() <= Section.LONGEST_TEXT ? section
                : new Section(section.number(), "T", "all", "O", text))
            .toList());

        assertThat(PlanReader.read(PlanWriter.write(plan))).isEqualTo(plan);
        assertThat(PlanWriter.write(PlanReader.read(PlanWriter.write(plan)))).isEqualTo(PlanWriter.write(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_plan_that_comes_along_is_written_as_it_would_be_exported(String language) {
        String file = FirstPlan.file(language);
        assertThat(PlanReader.read(file).sections()).hasSizeGreaterThan(20)
            .extracting(Section::phase).containsAll(FrontMatter.PHASES);
        assertThat(PlanReader.read(file).sections()).extracting(Section::owner).isSubsetOf(Role.groups(Role.values()));
        assertThat(PlanWriter.write(PlanReader.read(file))).isEqualTo(file);
    }

    @Test
    void a_file_that_an_editor_has_saved_with_other_line_ends_is_the_same_plan() {
        String file = FirstPlan.file("en");
        assertThat(PlanReader.read("\uFEFF" + file.replace("\n", "\r\n"))).isEqualTo(PlanReader.read(file));
    }

    @Test
    void numbers_are_texts_also_without_quotation_marks() {
        assertThat(PlanReader.read(file("1.10", "all")).sections().get(0).number()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @CsvSource({"1.x, all, sections[0].number", "01.1, all, sections[0].number", "1.1, later, sections[0].phase"})
    void a_wrong_field_is_named(String number, String phase, String field) {
        assertThatThrownBy(() -> PlanReader.read(file(number, phase))).isInstanceOf(InvalidPlan.class)
            .hasMessageContaining(field + " must be");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        String file =
            "---\nversion: one\nlanguage: EN\nowner: x\nsections:\n  - number: 1.1\n  - number: 1.1\n---\nStray\n"
                + "<!-- section 1.1 -->\n \n<!-- section 7.7 -->\nx\n<!-- section 7.7 -->\nx\n";
        assertThatThrownBy(() -> PlanReader.read(file)).isInstanceOf(InvalidPlan.class).hasMessageContainingAll(
            "title is missing", "version must be", "language must be", "owner is not known",
            "sections[0].phase is missing",
            "sections[1].number is the number of another section too", "body has text before",
            "section 7.7 stands twice",
            "section 7.7 stands in the file but not in the front matter");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "# Plan", "---\ntitle: x\n", "---\ntitle: [\n---\n", "---\n- a\n---\n", "---\na: 1\na: 2\n---\n",
            "---\na: !!javax.script.ScriptEngineManager []\n---\n"})
    void what_cannot_be_read_is_refused_with_a_sentence(String file) {
        assertThatThrownBy(() -> PlanReader.read(file)).isInstanceOf(MalformedPlan.class)
            .hasMessageMatching("The f.*\\.");
    }

    @Test
    void a_section_is_as_long_as_real_procedures_are() {
        assertThat(PlanReader.read(file("1.1", "all").replace("Text", "x".repeat(20_000))).sections().get(0).text())
            .hasSize(20_000);
        assertThatThrownBy(() -> PlanReader.read(file("1.1", "all").replace("Text", "x".repeat(20_001))))
            .hasMessageContaining("sections[0].text has more than 20,000 characters");
    }

    @Test
    void a_chapter_may_be_a_heading_alone() {
        PlanDocument plan = PlanReader.read(file("1", "all").replace("Text", "## 1 Title"));
        assertThat(plan.sections().get(0).text()).isEmpty();
        assertThat(PlanReader.read(PlanWriter.write(plan))).isEqualTo(plan);
    }

    private static String file(String number, String phase) {
        return "---\ntitle: Plan\nversion: 1.0.0\nlanguage: en\nsections:\n  - number: " + number
            + "\n    title: Title\n    phase: " + phase + "\n    owner: Security\n---\n<!-- section " + number
            + " -->\nText\n";
    }
}
