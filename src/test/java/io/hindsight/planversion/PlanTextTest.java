package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.Speaking;
import io.hindsight.analysis.Lesson;
import io.hindsight.answer.YesNo;
import io.hindsight.planversion.PlanVersion.Section;

class PlanTextTest {

    private static final VersionNumber LATEST = new VersionNumber(1, 0, 0);
    private static final Section MAIL =
        new Section("4.2", "Stolen *accounts*", "containment", "Security", "Wait.\n# Then");

    @Test
    void a_draft_shows_the_text_in_force_beside_the_new_one() {
        PlanChange change =
            new PlanChange(1, ChangeKind.STRENGTHEN, "Stolen *accounts*", "Close it", "Too late", "4.2", null, null,
                List.of(7L));
        String shown =
            new PlanText(Speaking.ENGLISH).draft(new PlanDraft(1, List.of(change), null, null), LATEST, "Plan owners 1",
                Map.of("4.2", MAIL), List.of(lesson(7, "Act first"), lesson(8, "Other")));

        assertThat(shown).contains("Version **1.0.0** becomes **1.0.1**", "### 1. Strengthen 4.2 Stolen \\*accounts\\*",
            "**In force now:**\n\n> Wait.\n> \n> #### Then", "**From now on:**\n\n> Close it",
            "**It answers:**\n\n> Act first",
            "**Training:** none needed.").doesNotContain("Other");
    }

    @Test
    void a_draft_without_changes_keeps_the_version() {
        PlanDraft draft =
            PlanDraft.of(1, PlanAnswer.KEEP, List.of(new PlanChange(1, ChangeKind.ADD, "Left over", "T", "R")),
                "It held",
                YesNo.YES,
                "Reporting");

        assertThat(new PlanText(Speaking.ENGLISH).draft(draft, LATEST, "Plan owners 1", Map.of(), List.of()))
            .contains("The plan stays at version **1.0.0**", "> It held", "> Reporting").doesNotContain("Left over");
    }

    @ParameterizedTest
    @CsvSource({"before the first post-mortem, le début", "imported, un fichier importé", "changed, une modification"})
    void a_version_says_in_the_reader_s_language_what_it_comes_from(String title, String said) {
        PlanVersion version = new PlanVersion(1, "1.0.0", title, null, "hindsight", "hindsight", Instant.EPOCH,
            List.of());
        assertThat(new PlanText(Speaking.FRENCH).inForce(version)).contains("**1.0.0**", said)
            .doesNotContain(title);
    }

    @Test
    void a_conflict_shows_base_theirs_and_mine() {
        PlanChange mine =
            new PlanChange(1, ChangeKind.REMOVE, "Stolen", null, "Obsolete", "4.2", null, null, List.of());
        Section theirs = new Section("4.2", "Stolen *accounts*", "containment", "Security", "Do not wait");

        assertThat(new PlanText(Speaking.ENGLISH).conflict(new Merge.Conflict(mine, MAIL, theirs)))
            .contains("**Both began with:**", "> Wait\\.", "**In force now:**", "> Do not wait", "Remove it.",
                "> Obsolete");
        assertThat(new PlanText(Speaking.ENGLISH).conflict(new Merge.Conflict(mine, MAIL, null)))
            .contains("**In force now:** Removed.");
    }

    @Test
    void a_conflict_is_told_in_the_readers_language() {
        PlanChange mine =
            new PlanChange(1, ChangeKind.REMOVE, "Stolen", null, "Obsolete", "4.2", null, null, List.of());

        assertThat(new PlanText(Speaking.FRENCH).conflict(new Merge.Conflict(mine, MAIL, null)))
            .contains("(phase\u00a0: Confinement\u00a0; responsable\u00a0: Security)",
                "**En vigueur\u00a0:** Supprimée.", "À supprimer.");
    }

    @Test
    void a_very_long_plan_is_read_on_its_page() {
        List<Section> plan = List.of(new Section("1.1", "A", "all", "B", "x".repeat(130_000)));
        assertThat(PlanText.options(plan).get(0).detail()).hasSizeLessThan(100).contains("/plan");
        assertThat(PlanText.options(List.of(MAIL)).get(0).detail()).contains("> Wait\\.");
    }

    private static Lesson lesson(long id, String text) {
        return new Lesson(id, text, false, null, null, null, "security1", Instant.EPOCH);
    }
}
