package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.Plans;

@EngineTest
class MergeSectionsTest {

    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    PlanSteps steps;

    String section;
    String theirs;
    String mine;

    @BeforeEach
    void changeTheSameSection() {
        section = steps.anyNumber();
        theirs = steps.drafted("strengthen " + section);
        mine = steps.drafted("strengthen " + section, "add");
        steps.approve(theirs);
        steps.approve(mine);
    }

    @Test
    void the_merged_words_are_approved_again_and_then_published() {
        steps.merge(mine, "merged", "theirs and mine");
        steps.approve(mine);

        assertThat(steps.section(section).text()).isEqualTo("theirs and mine");
        assertThat(plans.published(mine).orElseThrow().changes()).extracting(PlanChange::kind)
            .containsExactly(ChangeKind.ADD, ChangeKind.STRENGTHEN);
        assertThat(plans.rounds(mine)).extracting(Plans.DraftRound::mergedWith)
            .containsExactly(null, plans.published(theirs).orElseThrow().number());
    }

    @Test
    void keeping_theirs_still_publishes_what_was_free() {
        steps.merge(mine, "theirs", null);
        steps.approve(mine);

        assertThat(steps.section(section).text()).startsWith(PlanSteps.WORDS);
        assertThat(plans.published(mine).orElseThrow().changes()).extracting(PlanChange::kind)
            .containsExactly(ChangeKind.ADD);
    }

    @Test
    void who_has_merged_cannot_approve() {
        stages.complete(mine, "Merge sections", "admin", Map.of("merge1Outcome", "theirs"));

        assertThatThrownBy(() -> stages.complete(mine, "Approve changes", "admin", Map.of("approval", "approve")))
            .hasMessageContaining("cannot approve them. Somebody else has to.");
    }

    @Test
    void merged_words_must_be_there() {
        assertThatThrownBy(() -> steps.merge(mine, "merged", ""))
            .hasMessageContaining("“Text from now on” needs an answer.");
        assertThat(plans.published(mine)).isEmpty();
    }

    @Test
    void a_long_section_is_drafted_merged_and_published_over_several_fields() {
        String line = "x".repeat(99);
        String part = String.join("\n", Collections.nCopies(40, line));
        String whole = String.join("\n", Collections.nCopies(200, line));
        String first = steps.drafted("strengthen " + section);
        Map<String, Object> answers = steps.changes("strengthen " + section);
        answers.put("change1Text", part);
        IntStream.rangeClosed(2, 5).forEach(n -> answers.put("change1Text" + n, part));
        String second = stages.openPostMortem();
        stages.start("plan", second);
        steps.draft(second, answers);
        steps.approve(first);
        assertThat(stages.shown(stages.task(second, "Approve changes"), "draft"))
            .contains(whole.replace("\n", "  \n> "));
        steps.approve(second);
        stages.complete(second, "Merge sections", "plan-owner2", Map.of("merge1Outcome", "merged"));
        steps.approve(second);
        assertThat(steps.section(section).text()).isEqualTo(whole);

        String third = stages.openPostMortem();
        stages.start("plan", third);
        Map<String, Object> more = steps.changes("strengthen " + section);
        more.putAll(Map.of("change1Way", "after", "change1Text", "y"));
        assertThatThrownBy(() -> steps.draft(third, more)).hasMessageContaining("would have 20,002 characters");
        more.putAll(Map.of("change1Way", "cut", "change1Passage", part));
        assertThatThrownBy(() -> steps.draft(third, more)).hasMessageContaining("more than once");
        more.putAll(Map.of("change1Way", "whole"));
        steps.draft(third, more);
        steps.approve(third);
        assertThat(steps.section(section).text()).isEqualTo("y");
    }
}
