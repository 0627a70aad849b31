package io.hindsight.strength;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

    @ParameterizedTest
    @CsvSource({"new-solution, STRONG", "access-policy, STRONG", "configuration, INTERMEDIATE",
        "monitoring, INTERMEDIATE", "process, WEAK", "training, WEAK", "other, WEAK", "never-heard-of, WEAK"})
    void what_works_by_design_is_strong_and_what_people_have_to_think_of_weak(String kind, Strength proposed) {
        assertThat(Strength.ofKind(kind)).isEqualTo(proposed);
    }
}
