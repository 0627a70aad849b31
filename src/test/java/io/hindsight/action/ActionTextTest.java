package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.hindsight.Speaking;
import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.ActionLog.Implementation;
import io.hindsight.effect.Rhythm;
import io.hindsight.strength.Grade;
import io.hindsight.strength.Strength;
import io.hindsight.text.Words;

class ActionTextTest {

    @Test
    void a_proposal_is_told_in_the_readers_language() {
        assertThat(text(Speaking.ENGLISH).proposal(action("*b* ${1}")))
            .contains("**Action 1: \\*b\\*", "Monitoring · high priority · due on 1 January 1970",
                "Proposed by Security 1 · owner System administration · verifier Security", "- Lesson: Log more",
                "**Strength: intermediate.** It finds what happens, and does not keep it from happening.");
        assertThat(text(Speaking.FRENCH).proposal(action("t")))
            .contains("Surveillance · priorité haute · échéance\u00a0: 1er janvier 1970",
                "**Solidité\u00a0: moyenne.** Elle détecte", "- Enseignement\u00a0: Log more",
                "(90 jours après la vérification)");
    }

    @Test
    void one_day_is_told_as_one() {
        assertThat(text(Speaking.ENGLISH).proposal(action("T", 1))).contains("(1 day after it was verified)");
        assertThat(text(Speaking.FRENCH).proposal(action("T", 1))).contains("(1 jour après la vérification)");
    }

    @Test
    void evidence_is_shown_whole_and_without_a_link_none_is_told() {
        assertThat(text(Speaking.ENGLISH).implementation(new Implementation("d", "e".repeat(4000), null), "sysadmin1"))
            .contains("**Implemented by Sysadmin 1:** d", "e".repeat(4000)).doesNotContain("Kept at");
    }

    private static ActionText text(Words words) {
        return new ActionText(words, (login, at) -> login.equals("security1") ? "Security 1" : "Sysadmin 1");
    }

    private static Action action(String title) {
        return action(title, 90);
    }

    private static Action action(String title, int judgeAfter) {
        return new Action(1, "PM-2026-0001", 1, title, "monitoring", "What",
            List.of(new ActionAnswer(AnswerKind.LESSON, "1", "Log more")),
            null, null, LocalDate.EPOCH, "high", "Criterion", Rhythm.once(judgeAfter), null, "security1", Instant.EPOCH,
            List.of(),
            List.of(),
            List.of(), List.of(), null, List.of(new Grade(Strength.INTERMEDIATE, null, "security1", Instant.EPOCH)),
            List.of());
    }
}
