package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.planversion.PlanVersion.Section;

class SectionNumberTest {

    private static final List<Section> PLAN =
        List.of(section("1.1", "all"), section("4.1", "containment"), section("9.2", "all"));

    @Test
    void a_new_section_stands_behind_those_of_the_last_chapter_of_its_phase() {
        assertThat(SectionNumber.next("containment", PLAN, List.of("1.1", "4.1", "9.2"))).isEqualTo("4.2");
        assertThat(SectionNumber.next("all", PLAN, List.of("1.1", "4.1", "9.2"))).isEqualTo("9.3");
    }

    @Test
    void a_number_is_never_given_twice_not_even_that_of_a_removed_section() {
        assertThat(SectionNumber.next("containment", PLAN, List.of("4.1", "4.10", "4.9"))).isEqualTo("4.11");
    }

    @Test
    void a_phase_without_a_chapter_gets_a_new_one() {
        assertThat(SectionNumber.next("triage", PLAN, List.of("1.1", "4.1", "9.2", "12.3"))).isEqualTo("13.1");
        assertThat(SectionNumber.next("triage", List.of(), List.of())).isEqualTo("1.1");
    }

    @Test
    void numbers_are_in_the_order_of_their_parts() {
        assertThat(List.of("10.1", "2.10", "2.9", "2")).isSortedAccordingTo(SectionNumber.ORDER.reversed());
    }

    private static Section section(String number, String phase) {
        return new Section(number, "Title", phase, "Owner", "Text");
    }
}
