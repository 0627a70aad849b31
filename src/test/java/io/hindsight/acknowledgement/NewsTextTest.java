package io.hindsight.acknowledgement;

import static io.hindsight.Speaking.ENGLISH;
import static io.hindsight.Speaking.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.people.Role;
import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Words;

class NewsTextTest {

    private static final Map<String, Section> BEFORE =
        Map.of("1.1", section("1.1", "security"), "1.2", section("1.2", "legal"), "1.3", section("1.3", "security"));
    private static final Map<String, Section> AFTER =
        Map.of("1.1", section("1.1", "security"), "1.2", section("1.2", "sysadmins"), "1.4", section("1.4", "Jane"));

    @Test
    void a_team_sees_first_what_is_its_own_whatever_the_readers_language() {
        assertThat(news(ENGLISH, Role.SECURITY)).containsSubsequence("**Sections that your team owns or that name it**",
            "### 1.", "S11", "Text of S11", "S13", "**Other sections**", "- Strengthen 1.2 S12", "- Add 1.4 S14");
        assertThat(news(FRENCH, Role.SECURITY)).containsSubsequence(
            "**Sections dont votre équipe est responsable ou qui la nomment**",
            "S11", "S13", "**Autres sections**", "S12");
    }

    @Test
    void a_section_that_goes_from_one_team_to_another_is_shown_as_its_own_to_both() {
        assertThat(news(ENGLISH, Role.LEGAL)).containsSubsequence("your team owns", "S12", "Other", "S11");
        assertThat(news(ENGLISH, Role.SYSADMINS)).containsSubsequence("your team owns", "S12", "Other", "S11");
    }

    @Test
    void a_team_that_owns_none_of_it_sees_all_in_one_list() {
        assertThat(news(ENGLISH, Role.TRAINERS)).contains("**All changes**", "Text of S11")
            .doesNotContain("your team owns");
    }

    @Test
    void what_is_more_than_a_form_shows_is_told_in_a_word_each() {
        PlanVersion large = version(new PlanChange(1, ChangeKind.ADD, "S11", "x".repeat(PlanText.MOST_SHOWN), "Why",
            "1.1", null, null, List.of()));
        assertThat(new NewsText(ENGLISH).versions(List.of(new ChangedPlan(large, BEFORE, AFTER)),
            new Team(Role.SECURITY, null))).contains("- Add 1.1 S11", "/plan/versions/1.1.0/diff")
            .hasSizeLessThan(1000);
    }

    private static String news(Words words, Role team) {
        PlanVersion version = version(change(1, ChangeKind.STRENGTHEN, "1.1"), change(2, ChangeKind.STRENGTHEN, "1.2"),
            change(3, ChangeKind.REMOVE, "1.3"), change(4, ChangeKind.ADD, "1.4"));
        return new NewsText(words).versions(List.of(new ChangedPlan(version, BEFORE, AFTER)), new Team(team, null));
    }

    private static PlanVersion version(PlanChange... changes) {
        return new PlanVersion(2, "1.1.0", "PM-2026-0001", "PM-2026-0001", "owner1", "manager1", null,
            List.of(changes));
    }

    private static PlanChange change(int number, ChangeKind kind, String section) {
        return new PlanChange(number, kind, "S" + section.replace(".", ""), "Text of S" + section.replace(".", ""),
            "Why", section, null, null,
            List.of());
    }

    private static Section section(String number, String owner) {
        return new Section(number, number, "all", owner, "Text");
    }
}
