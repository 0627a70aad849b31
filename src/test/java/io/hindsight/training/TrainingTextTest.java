package io.hindsight.training;

import static io.hindsight.training.Sat.people;
import static io.hindsight.training.Sat.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.answer.YesNo;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.TrainingWish;
import io.hindsight.planversion.Plans.DraftRound;
import io.hindsight.text.Words;

class TrainingTextTest {

    private static final TrainingText ENGLISH = text(Speaking.ENGLISH);

    @Test
    void the_news_of_the_plan_are_its_changes_and_its_wish_for_training() {
        assertThat(ENGLISH.planNews(Optional.of(version("Contain accounts")), List.of(round("Reporting")))).isEqualTo("""
            The plan is now version **1.1.0**:

            - New: Contain accounts

            **The plan owners ask for training:** Reporting""");
    }

    @Test
    void a_plan_that_stayed_is_no_news() {
        assertThat(ENGLISH.planNews(Optional.empty(), List.of(round(null)))).isEqualTo("The plan has not changed.");
    }

    @Test
    void the_wishes_of_the_teams_are_listed_by_team_and_none_is_nothing() {
        assertThat(ENGLISH.wishes(List.of(new TrainingWish("sysadmins", "*Closing* accounts"),
            new TrainingWish("legal", "The 72 hours")))).isEqualTo("""
                **The teams ask for training:**

                - **System administration:** \\*Closing\\* accounts
                - **Legal:** The 72 hours""");
        assertThat(ENGLISH.wishes(List.of())).isEmpty();
    }

    @Test
    void a_sitting_is_told_in_the_readers_language() {
        Session session = session().invited(people(1, 3), Set.of()).planned(people(1, 3)).end();
        assertThat(text(Speaking.FRENCH).sitting(session, ZoneId.of("Europe/Paris")).replace('\u00a0', ' ')).isEqualTo("""
            **Session 1 : Subject**

            **C’est le rattrapage 1.**

            1er janvier 1970 à 01:00 · 45 minutes · Room 1

            Pour : Employés · personnes invitées : **3**

            **Objectif :** Goal

            **L’apprentissage se mesure par :** Test""");
    }

    @Test
    void of_many_who_need_a_catch_up_the_first_twenty_are_named() {
        assertThat(ENGLISH.gap(session().invited(people(1, 300), people(1, 30)).end(), new TrainingStandard(80, 70)))
            .contains("Attendance: **10 %** (30 of 300); asked for: 80 %", "(270):** P031, ", "P050 and 250 more")
            .doesNotContain("score");
    }

    @Test
    void with_no_training_needed_only_the_reason_counts() {
        assertThat(SessionPlans.of(YesNo.NO, "Known", Stream.generate(() -> {
            throw new AssertionError("read");
        }))).isEqualTo(new SessionPlans(List.of(), "Known"));
    }

    private static TrainingText text(Words words) {
        return new TrainingText(words, (login, at) -> login.toUpperCase(Locale.ROOT));
    }

    private static PlanVersion version(String section) {
        return new PlanVersion(2, "1.1.0", "after PM-2026-0001", "PM-2026-0001", "a", "b", Instant.EPOCH,
            List.of(new PlanChange(1, ChangeKind.ADD, section, "Text", "Why")));
    }

    private static DraftRound round(String wish) {
        return new DraftRound(1, List.of(), null, wish, "a", Instant.EPOCH, true, null, "b", Instant.EPOCH, null);
    }
}
