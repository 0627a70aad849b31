package io.hindsight.planversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.hindsight.planversion.Merge.MergeAnswer;
import io.hindsight.planversion.Merge.Settlement;
import io.hindsight.planversion.PlanVersion.Section;

class MergeTest {

    private static final Map<String, Section> BASE = Map.of("1.1", section("1.1", "one"), "2.1", section("2.1", "two"));
    private static final Map<String, Section> THEIRS =
        Map.of("1.1", section("1.1", "one, by them"), "2.1", section("2.1", "two"));

    @Test
    void what_only_one_has_changed_merges_by_itself() {
        Merge merge = Merge.of(
            List.of(change(ChangeKind.STRENGTHEN, "2.1", "mine"), change(ChangeKind.ADD, null, "new")), BASE, THEIRS);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.free()).hasSize(2);
    }

    @Test
    void a_section_that_both_have_changed_is_a_conflict_whatever_was_done_to_it() {
        for (ChangeKind kind : List.of(ChangeKind.STRENGTHEN, ChangeKind.REMOVE)) {
            assertThat(Merge.of(List.of(change(kind, "1.1", "mine")), BASE, THEIRS).conflicts()).hasSize(1);
            assertThat(Merge.of(List.of(change(kind, "1.1", "mine")), BASE, Map.of()).conflicts()).hasSize(1);
        }
    }

    @Test
    void settling_keeps_what_was_free_and_takes_the_merged_words() {
        Merge merge = Merge.of(
            List.of(change(ChangeKind.STRENGTHEN, "1.1", "mine"), change(ChangeKind.ADD, null, "new")), BASE, THEIRS);

        List<PlanChange> settled =
            merge.settled(List.of(new MergeAnswer(Settlement.MERGED, "Both", "one, by them and me")));

        assertThat(settled).extracting(PlanChange::number).containsExactly(1, 2);
        assertThat(settled.get(1))
            .extracting(PlanChange::kind, PlanChange::section, PlanChange::text, PlanChange::target)
            .containsExactly(ChangeKind.STRENGTHEN, "Both", "one, by them and me", "1.1");
    }

    @Test
    void keeping_theirs_leaves_no_change() {
        assertThat(conflict(THEIRS).settled(List.of(new MergeAnswer(Settlement.THEIRS, null, null)))).isEmpty();
    }

    @Test
    void a_section_can_be_taken_out_after_all() {
        PlanChange settled =
            conflict(THEIRS).settled(List.of(new MergeAnswer(Settlement.REMOVE, null, "left over"))).get(0);
        assertThat(settled.kind()).isEqualTo(ChangeKind.REMOVE);
        assertThat(settled.text()).isNull();
        assertThat(conflict(Map.of()).settled(List.of(new MergeAnswer(Settlement.REMOVE, null, null)))).isEmpty();
    }

    @Test
    void a_section_that_was_removed_comes_back_under_its_number_with_its_phase() {
        PlanChange settled =
            conflict(Map.of()).settled(List.of(new MergeAnswer(Settlement.MERGED, null, "again"))).get(0);
        assertThat(settled.kind()).isEqualTo(ChangeKind.ADD);
        assertThat(settled.applied(null)).isEqualTo(new Section("1.1", "Mine", "triage", "Security", "again"));
    }

    @Test
    void the_form_begins_with_mine_or_with_what_would_be_taken_out() {
        assertThat(conflict(THEIRS).conflicts().get(0).proposal()).isEqualTo("mine");
        PlanChange removal = change(ChangeKind.REMOVE, "1.1", null);
        assertThat(Merge.of(List.of(removal), BASE, THEIRS).conflicts().get(0).proposal()).isEqualTo("one, by them");
        assertThat(Merge.of(List.of(removal), BASE, Map.of()).conflicts().get(0).proposal()).isEqualTo("one");
    }

    private static Merge conflict(Map<String, Section> inForce) {
        return Merge.of(List.of(change(ChangeKind.STRENGTHEN, "1.1", "mine")), BASE, inForce);
    }

    private static PlanChange change(ChangeKind kind, String target, String text) {
        return new PlanChange(1, kind, "Mine", text, "Why", target, null, null, List.of());
    }

    private static Section section(String number, String text) {
        return new Section(number, "Title", "triage", "Security", text);
    }
}
