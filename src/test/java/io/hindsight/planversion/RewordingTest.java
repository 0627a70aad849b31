package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.hindsight.planversion.PlanVersion.Section;

class RewordingTest {

    private static final Section SECTION =
        new Section("3.2", "Title", "all", "security", "Call security.\n\n    - at once\n\nThen wait. Call [x].\n");

    @Test
    void a_text_is_added_at_the_end_as_a_paragraph_of_its_own() {
        assertThat(Rewording.AFTER.of(SECTION, "More.", null))
            .isEqualTo("Call security.\n\n    - at once\n\nThen wait. Call [x].\n\nMore.");
        assertThat(Rewording.AFTER.of(new Section("3", "Title", "all", "security", ""), "More.", null))
            .isEqualTo("More.");
    }

    @Test
    void a_passage_is_replaced_or_taken_out_however_its_lines_are_broken() {
        assertThat(Rewording.PASSAGE.of(SECTION, "Call $1 and \\ the bank.", " \u00A0\u00A0- at once\nThen wait. "))
            .isEqualTo("Call security.\n\n    Call $1 and \\ the bank. Call [x].\n");
        assertThat(Rewording.CUT.of(SECTION, "ignored", "Then wait.")).isEqualTo(
            "Call security.\n\n    - at once\n\n Call [x].\n");
    }

    @Test
    void a_passage_that_is_not_there_or_twice_is_refused() {
        assertThatThrownBy(() -> Rewording.PASSAGE.of(SECTION, "x", "Wait")).hasMessage(
            "Section 3.2 does not have this passage. Copy it from the section as it is now.");
        assertThatThrownBy(() -> Rewording.CUT.of(SECTION, null, "Call")).hasMessage("Section 3.2 has this passage"
            + " more than once. Copy more of it, until only one place is meant.");
    }

    @Test
    void a_section_that_becomes_too_long_is_refused() {
        Section longest = new Section("3.2", "Title", "all", "security", "x".repeat(20_000));
        assertThat(Rewording.WHOLE.of(longest, "x".repeat(20_000), null)).hasSize(20_000);
        assertThatThrownBy(() -> Rewording.AFTER.of(longest, "y", null)).hasMessage("Section 3.2 would have 20,003"
            + " characters; at most 20,000 are kept. Shorten it, or put a part of it into a section of its own.");
    }
}
