package io.hindsight.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.hindsight.plan.PlanChange;
import io.hindsight.plan.PlanVersion;
import io.hindsight.plan.PlanVersion.TrainingWish;
import io.hindsight.plan.Plans.Round;

class TrainingTextTest {

    @Test
    void the_news_of_the_plan_are_its_changes_and_its_wish_for_training() {
        assertThat(TrainingText.planNews(Optional.of(version(1, "Contain accounts")), List.of(round("Reporting"))))
            .isEqualTo("""
                The plan is now version **1.1.0**:

                1. add: Contain accounts

                **The plan owners ask for training:** Reporting""");
    }

    @Test
    void a_plan_that_stayed_is_no_news() {
        assertThat(TrainingText.planNews(Optional.empty(), List.of(round(null)))).isEqualTo("The plan has not changed.");
    }

    @Test
    void the_wishes_of_the_teams_are_listed_by_team_and_none_is_nothing() {
        assertThat(TrainingText.wishes(List.of(new TrainingWish("sysadmins", "*Closing* accounts"),
            new TrainingWish("legal", "The 72 hours")))).isEqualTo("""
                **The teams ask for training:**

                - **System administration:** \\*Closing\\* accounts
                - **Legal:** The 72 hours""");
        assertThat(TrainingText.wishes(List.of())).isNull();
    }

    @Test
    void the_longest_texts_fit_into_a_variable() {
        String long1000 = "*".repeat(1000);
        assertThat(TrainingText.planNews(Optional.of(version(5, "*".repeat(200))), List.of(round(long1000))))
            .hasSizeLessThan(4000);
        assertThat(TrainingText.facts(new Session(1, "PM-2026-0001", 1, "*".repeat(200), List.of("security"), long1000,
            LocalDate.EPOCH, 60, "*".repeat(300), long1000, "trainer1", Instant.EPOCH, null, null, null, null, null,
            null, null, null))).hasSizeLessThan(4000).contains("For: Security");
    }

    @Test
    void with_no_training_needed_only_the_reason_counts() {
        assertThat(SessionPlans.of("no", "Known", Stream.generate(() -> {
            throw new AssertionError("read");
        }))).isEqualTo(new SessionPlans(List.of(), "Known"));
    }

    private static PlanVersion version(int changes, String section) {
        return new PlanVersion(2, "1.1.0", "after PM-2026-0001", "PM-2026-0001", "a", "b", Instant.EPOCH,
            IntStream.rangeClosed(1, changes).mapToObj(n -> new PlanChange(n, "add", section, "Text", "Why")).toList());
    }

    private static Round round(String wish) {
        return new Round(1, List.of(), null, wish, "a", Instant.EPOCH, true, null, "b", Instant.EPOCH, null);
    }
}
