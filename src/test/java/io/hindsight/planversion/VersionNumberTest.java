package io.hindsight.planversion;

import static io.hindsight.planversion.ChangeKind.ADD;
import static io.hindsight.planversion.ChangeKind.REMOVE;
import static io.hindsight.planversion.ChangeKind.STRENGTHEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class VersionNumberTest {

    private final VersionNumber version = new VersionNumber(2, 3, 4);

    @Test
    void a_removed_section_makes_a_new_major_version() {
        assertThat(version.after(List.of(REMOVE))).hasToString("3.0.0");
    }

    @Test
    void an_added_section_makes_a_new_minor_version() {
        assertThat(version.after(List.of(ADD))).hasToString("2.4.0");
    }

    @Test
    void a_strengthened_section_makes_a_new_patch() {
        assertThat(version.after(List.of(STRENGTHEN))).hasToString("2.3.5");
    }

    @Test
    void the_gravest_of_several_changes_decides_once() {
        assertThat(version.after(List.of(STRENGTHEN, ADD, ADD, STRENGTHEN))).hasToString("2.4.0");
        assertThat(version.after(List.of(STRENGTHEN, REMOVE, ADD))).hasToString("3.0.0");
    }

    @Test
    void without_a_change_there_is_no_new_version() {
        assertThatIllegalArgumentException().isThrownBy(() -> version.after(List.of()));
    }
}
