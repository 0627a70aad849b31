package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.engine.Refusal;
import io.hindsight.planversion.PlanVersion.Section;

class PlanDraftTest {

    private static final Map<String, Section> PLAN =
        Map.of("4.2", new Section("4.2", "Mail", "containment", "security", "Old"));

    @Test
    void a_change_takes_from_its_section_what_the_form_leaves_open() {
        assertThat(draft(change(ChangeKind.STRENGTHEN, "left over", "4.2")).fitted(PLAN).changes().get(0))
            .extracting(PlanChange::section, PlanChange::phase, PlanChange::owner).containsExactly("Mail", null, null);
    }

    @Test
    void an_added_section_forgets_which_one_was_chosen_before_and_has_an_owner() {
        assertThat(draft(change(ChangeKind.ADD, "New", "4.2")).fitted(PLAN).changes().get(0))
            .extracting(PlanChange::section, PlanChange::target, PlanChange::owner)
            .containsExactly("New", null, "plan-owners");
    }

    @Test
    void a_team_that_is_named_as_owner_is_kept_by_its_group_and_a_person_as_typed() {
        assertThat(draft(owned(" Administration système"), owned("LEGAL"), owned("Jane, on duty"))
            .fitted(PLAN).changes()).extracting(PlanChange::owner)
            .containsExactly("sysadmins", "legal", "Jane, on duty");
    }

    @Test
    void a_section_that_changes_must_be_chosen_and_be_there() {
        assertThatThrownBy(() -> draft(change(ChangeKind.REMOVE, null, null)).fitted(PLAN))
            .isInstanceOf(Refusal.class)
            .hasMessage("Choose the section that change 1 is about.");
        assertThatThrownBy(() -> draft(change(ChangeKind.REMOVE, null, "7.7")).fitted(PLAN))
            .isInstanceOf(Refusal.class);
    }

    @Test
    void a_section_is_changed_once_in_a_draft() {
        assertThatThrownBy(
            () -> draft(change(ChangeKind.REMOVE, null, "4.2"), change(ChangeKind.STRENGTHEN, null, "4.2"))
                .fitted(PLAN))
            .hasMessage("Section 4.2 is changed twice. Put it into one change.");
    }

    private static PlanDraft draft(PlanChange... changes) {
        return new PlanDraft(1, List.of(changes), null, null);
    }

    private static PlanChange owned(String owner) {
        return new PlanChange(3, ChangeKind.ADD, "New", "Text", "Why", null, "all", owner, List.of());
    }

    private static PlanChange change(ChangeKind kind, String title, String target) {
        return new PlanChange(3, kind, title, "Text", "Why", target, null, null, List.of());
    }
}
