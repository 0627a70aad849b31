package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final VersionNumber LATEST = new VersionNumber(1, 0, 0);

    @Test
    void a_draft_says_which_version_it_would_become() {
        Draft draft = Draft.of(1, "change", List.of(change(1, "Contain phished accounts")), null, "no", "left over");

        assertThat(PlanText.draft(draft, LATEST, "Plan owners 1")).isEqualTo("""
            Drafted by Plan owners 1. Version **1.0.0** becomes **1.1.0**:

            1. **Add** Contain phished accounts

            Training: none needed.""");
    }

    @Test
    void a_draft_without_changes_keeps_the_version() {
        Draft draft = Draft.of(1, "keep", List.of(change(1, "Left over")), "It held", "yes", "Reporting");

        assertThat(PlanText.draft(draft, LATEST, "Plan owners 1"))
            .contains("The plan stays at version **1.0.0**.", "Training: Reporting").doesNotContain("Left over");
    }

    @Test
    void the_longest_draft_fits_into_a_variable() {
        List<PlanChange> changes = IntStream.rangeClosed(1, 5).mapToObj(n -> change(n, "*".repeat(200))).toList();
        Draft draft = Draft.of(1, "change", changes, null, "yes", "\n".repeat(1000));

        assertThat(PlanText.draft(draft, LATEST, "Plan owners 1")).hasSizeLessThan(4000);
        assertThat(PlanText.sentBack("Management 1", "_".repeat(2000))).hasSizeLessThan(4000);
    }

    private static PlanChange change(int number, String section) {
        return new PlanChange(number, "add", section, "Text", "Reason");
    }
}
