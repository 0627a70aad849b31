package io.hindsight.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.people.Role;
import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;

class ChangedPlanTest {

    @ParameterizedTest
    @CsvSource({"legal, legal, true", "legal, trainers, true", "trainers, legal, true", "trainers, trainers, false"})
    void a_section_concerns_who_owns_it_and_who_has_owned_it_until_now(String before, String after, boolean concerned) {
        assertThat(changed(ChangeKind.STRENGTHEN, "Call the bank.", before, after).concerns(team(Role.LEGAL)))
            .isEqualTo(concerned);
    }

    @ParameterizedTest
    @CsvSource({"LEGAL, Call legal first., true", "LEGAL, LEGAL decides, true", "LEGAL, Appelez **Juridique**, true",
        "LEGAL, That is illegal and legally so, false", "PLAN_OWNERS, plan-owners, true",
        "PLAN_OWNERS, Ask the plan owners, true", "PLAN_OWNERS, Ask who owns the plan, false",
        "SYSADMINS, Administration système, true", "SYSADMINS, an administration, false"})
    void a_text_concerns_the_team_that_it_names_in_either_language(Role role, String text, boolean concerned) {
        assertThat(changed(ChangeKind.STRENGTHEN, text, "Jane", "Jane").concerns(team(role))).isEqualTo(concerned);
    }

    @Test
    void what_is_removed_concerns_who_it_named() {
        PlanVersion version = version(ChangeKind.REMOVE, null);
        Map<String, Section> before = Map.of("1.1", new Section("1.1", "Bank", "all", "Jane", "Call legal."));
        assertThat(new ChangedPlan(version, before, Map.of()).concerns(team(Role.LEGAL))).isTrue();
        assertThat(new ChangedPlan(version, before, Map.of()).concerns(team(Role.TRAINERS))).isFalse();
    }

    private static ChangedPlan changed(ChangeKind kind, String text, String before, String after) {
        return new ChangedPlan(version(kind, text), Map.of("1.1", section(before)), Map.of("1.1", section(after)));
    }

    private static PlanVersion version(ChangeKind kind, @Nullable String text) {
        return new PlanVersion(2, "1.1.0", "changed", null, "owner1", "manager1", null,
            List.of(new PlanChange(1, kind, "Bank", text, "Why", "1.1", null, null, List.of())));
    }

    private static Section section(String owner) {
        return new Section("1.1", "Bank", "all", owner, "Text");
    }

    private static Team team(Role role) {
        return new Team(role, null);
    }
}
