package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.planversion.ChangeKind;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Plans;

@EngineTest
class PlanTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlanSteps steps;

    String reference;
    ProcessInstance plan;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        plan = stages.start("plan", reference);
    }

    @Test
    void everybody_of_every_team_is_told_what_a_new_version_changes() {
        String reference = steps.drafted("add");
        steps.approve(reference);
        PlanVersion published = plans.published(reference).orElseThrow();
        assertThat(
            jdbc.sql("SELECT recipient FROM notice WHERE reason = ? AND kind = 'plan-version' AND post_mortem = ?")
                .params("plan:" + published.number(), reference).query(String.class).list())
            .contains("security1", "legal2", "management1", "trainer1", "facilitator1").doesNotContain("employee1");
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE reason = ? AND content ->> 'asked' = 'yes'")
            .param("plan:" + published.number()).query(String.class).list()).contains("plan-owner1", "plan-owner2")
            .doesNotContain("legal1", "security1");
        assertThat(jdbc.sql("SELECT content::text FROM notice WHERE reason = ? AND recipient = 'legal1'")
            .param("plan:" + published.number()).query(String.class).single())
            .contains("\"kind\": \"add\"", "\"by\": \"management1\"", published.changes().get(0).target());
    }

    @Test
    void approved_changes_are_published_as_a_new_version_of_which_a_team_takes_note() {
        PlanVersion before = plans.inForce();
        String removed = steps.anyNumber();
        steps.draft(reference, steps.changes("remove " + removed, "add"));
        steps.approve(reference);
        steps.acknowledgeAll(reference);

        BpmnAwareTests.assertThat(plan).isEnded().hasPassedInOrder("Event_CausesAndResponseKnown",
            "Task_DraftChanges", "Task_ApproveChanges", "Gateway_ChangesApproved", "Gateway_PlanChanges",
            "Task_PublishVersion", "Gateway_ConflictFound", "Task_AskConcernedTeams", "Event_VersionAnswered",
            "Event_PlanAcknowledged");
        PlanVersion published = plans.published(reference).orElseThrow();
        assertThat(published.number()).isEqualTo((Integer.parseInt(before.number().split("\\.")[0]) + 1) + ".0.0");
        assertThat(List.of(published.draftedBy(), published.approvedBy())).containsExactly("plan-owner1",
            "management1");
        assertThat(published.changes()).extracting(PlanChange::kind).containsExactly(ChangeKind.REMOVE, ChangeKind.ADD);
        assertThat(plans.sections(published)).extracting(Section::number).doesNotContain(removed)
            .contains(published.changes().get(1).target());
        assertThat(plans.sections(before)).extracting(Section::number).contains(removed);
    }

    @Test
    void a_strengthened_section_keeps_its_number_title_phase_and_owner() {
        Section before = steps.section(steps.anyNumber());
        Map<String, Object> answers = steps.changes("strengthen " + before.number());
        steps.draft(reference, answers);
        steps.approve(reference);

        assertThat(steps.section(before.number())).isEqualTo(
            new Section(before.number(), before.title(), before.phase(), before.owner(),
                (String) answers.get("change1Text")));
        assertThat(plans.diff(plans.published(reference).orElseThrow())).singleElement()
            .extracting(PlanVersion.SectionDiff::number, PlanVersion.SectionDiff::kind)
            .containsExactly(before.number(), "strengthen");
    }

    @Test
    void an_added_section_stands_where_its_phase_is_and_names_its_owner() {
        Map<String, Object> answers = steps.changes("add");
        answers.putAll(Map.of("change1Phase", "recovery", "change1Owner", "Legal"));
        steps.draft(reference, answers);
        steps.approve(reference);

        Section added = steps.section(plans.published(reference).orElseThrow().changes().get(0).target());
        assertThat(added.number()).startsWith("6.");
        assertThat(added).extracting(Section::title, Section::phase, Section::owner, Section::text)
            .containsExactly("Section 1", "recovery", "legal", PlanSteps.WORDS);
    }

    @Test
    void a_plan_that_stays_as_it_is_needs_a_reason_and_publishes_nothing() {
        Map<String, Object> answers = steps.changes("add");
        answers.put("planChange", "keep");
        assertRefused(answers, "“Why the plan stays as it is” needs an answer.");
        answers.put("keepReason", "It held");
        steps.draft(reference, answers);
        steps.approve(reference);

        BpmnAwareTests.assertThat(plan).isEnded().hasPassed("Event_PlanKept").hasNotPassed("Task_PublishVersion");
        assertThat(plans.published(reference)).isEmpty();
        assertThat(plans.rounds(reference).get(0).changes()).isEmpty();
        assertThat(plans.rounds(reference).get(0).keepReason()).isEqualTo("It held");
    }

    @Test
    void a_draft_that_is_sent_back_is_drafted_again_and_both_rounds_are_kept() {
        steps.draft(reference, steps.changes("add", "add", "add"));
        sendBack("management1", "Say who decides");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_DraftChanges");
        assertThat(stages.shown(stages.task(reference, "Draft changes"), "sentBack"))
            .isEqualTo("**Sent back by Management 1:** Say who decides");
        assertThat(engine.getFormService().getTaskFormVariables(stages.task(reference, "Draft changes").getId()))
            .containsEntry("change1Reason", PlanSteps.WORDS).containsEntry("change3Section", "Section 3");
        Map<String, Object> shorter = steps.changes("add");
        shorter.put("change2Kind", "none");
        steps.draft(reference, shorter);
        steps.approve(reference);

        List<Plans.DraftRound> rounds = plans.rounds(reference);
        assertThat(rounds).extracting(Plans.DraftRound::approved).containsExactly(false, true);
        assertThat(rounds).extracting(Plans.DraftRound::reasons).containsExactly("Say who decides", null);
        assertThat(rounds).extracting(round -> round.changes().size()).containsExactly(3, 1);
    }

    @Test
    void an_earlier_decision_does_not_count_for_a_new_draft() {
        steps.draft(reference, steps.changes("add"));
        sendBack("management1", "Say who decides");
        steps.draft(reference, steps.changes("add"));

        assertThatThrownBy(() -> stages.complete(reference, "Approve changes", "management1", Map.of()))
            .hasMessageContaining("“Your decision” needs an answer.");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_ApproveChanges");
    }

    @Test
    void who_has_drafted_the_changes_cannot_approve_them() {
        stages.complete(reference, "Draft changes", "admin", steps.changes("add"));

        assertThatThrownBy(() -> stages.complete(reference, "Approve changes", "admin", Map.of("approval", "approve")))
            .hasMessageContaining("cannot approve them. Somebody else has to.");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_ApproveChanges");
        assertThat(plans.rounds(reference).get(0).approved()).isNull();
    }

    @Test
    void a_change_that_is_begun_must_be_complete_and_name_its_section() {
        Map<String, Object> answers = steps.changes("add", "add");
        answers.remove("change2Text");
        assertRefused(answers, "“Text from now on” needs an answer.");
        assertRefused(steps.changes("strengthen"), "Choose the section that change 1 is about.");
    }

    @Test
    void sending_back_needs_reasons() {
        steps.draft(reference, steps.changes("add"));
        assertThatThrownBy(() -> stages.complete(reference, "Approve changes", "management1",
            Map.of("approval", "send-back"))).hasMessageContaining("“What is missing” needs an answer.");
    }

    private void assertRefused(Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> steps.draft(reference, answers)).hasMessageContaining(sentence);
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_DraftChanges");
        assertThat(plans.rounds(reference)).isEmpty();
    }

    private void sendBack(String person, String reasons) {
        stages.complete(reference, "Approve changes", person,
            Map.of("approval", "send-back", "approvalReasons", reasons));
    }
}
