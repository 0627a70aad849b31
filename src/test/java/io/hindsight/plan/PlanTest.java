package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashMap;
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

@EngineTest
class PlanTest {

    private static final String WORDS = "<b>Ne pas</b> éteindre ${1+1} {{x}} “vite” 🚒\n- *a*";

    @Autowired ProcessEngine engine;
    @Autowired Stages stages;
    @Autowired Plans plans;
    @Autowired JdbcClient jdbc;

    String reference;
    ProcessInstance plan;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        plan = stages.start("plan", reference);
    }

    @Test
    void approved_changes_are_published_as_a_new_version() {
        PlanVersion before = plans.inForce();
        draft("plan-owner1", changes("remove", "add"));
        approve("management1");

        BpmnAwareTests.assertThat(plan).isEnded().hasPassedInOrder("Event_CausesAndResponseKnown",
            "Task_DraftChanges", "Task_ApproveChanges", "Gateway_ChangesApproved", "Gateway_PlanChanges",
            "Task_PublishVersion", "Event_PlanPublished");
        PlanVersion published = plans.published(reference).orElseThrow();
        assertThat(published.number()).isEqualTo((Integer.parseInt(before.number().split("\\.")[0]) + 1) + ".0.0");
        assertThat(published).isEqualTo(plans.inForce());
        assertThat(List.of(published.draftedBy(), published.approvedBy())).containsExactly("plan-owner1", "management1");
        assertThat(published.changes()).containsExactly(
            new PlanChange(1, "remove", "Section 1", null, WORDS), new PlanChange(2, "add", "Section 2", WORDS, WORDS));
    }

    @Test
    void a_plan_that_stays_as_it_is_needs_a_reason_and_publishes_nothing() {
        Map<String, Object> answers = changes("add");
        answers.put("planChange", "keep");
        assertRefused(answers, "“Why the plan stays as it is” needs an answer.");
        answers.put("keepReason", "It held");
        draft("plan-owner1", answers);
        approve("management1");

        BpmnAwareTests.assertThat(plan).isEnded().hasPassed("Event_PlanKept").hasNotPassed("Task_PublishVersion");
        assertThat(plans.published(reference)).isEmpty();
        assertThat(plans.rounds(reference).get(0).changes()).isEmpty();
        assertThat(plans.rounds(reference).get(0).keepReason()).isEqualTo("It held");
    }

    @Test
    void a_draft_that_is_sent_back_is_drafted_again_and_both_rounds_are_kept() {
        draft("plan-owner1", changes("add", "add", "add"));
        sendBack("management1", "Say who decides");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_DraftChanges").variables()
            .containsEntry("sentBack", "**Sent back by Management 1:** Say who decides");
        Map<String, Object> shorter = changes("strengthen");
        shorter.put("change2Section", "");
        draft("plan-owner1", shorter);
        BpmnAwareTests.assertThat(plan).variables().containsEntry("change3Section", null);
        approve("management1");

        List<Plans.Round> rounds = plans.rounds(reference);
        assertThat(rounds).extracting(Plans.Round::approved).containsExactly(false, true);
        assertThat(rounds).extracting(Plans.Round::reasons).containsExactly("Say who decides", null);
        assertThat(rounds).extracting(round -> round.changes().size()).containsExactly(3, 1);
    }

    @Test
    void an_earlier_decision_does_not_count_for_a_new_draft() {
        draft("plan-owner1", changes("add"));
        sendBack("management1", "Say who decides");
        draft("plan-owner1", changes("add"));

        assertThatThrownBy(() -> stages.complete(reference, "Approve changes", "management1", Map.of()))
            .hasMessageContaining("“Your decision” needs an answer.");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_ApproveChanges");
    }

    @Test
    void who_has_drafted_the_changes_cannot_approve_them() {
        draft("admin", changes("add"));

        assertThatThrownBy(() -> approve("admin")).hasMessageContaining("Somebody else has to approve them.");
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_ApproveChanges");
        assertThat(plans.rounds(reference).get(0).approved()).isNull();
    }

    @Test
    void a_change_that_is_begun_must_be_complete() {
        Map<String, Object> answers = changes("add", "strengthen");
        answers.remove("change2Text");
        assertRefused(answers, "“New text” needs an answer.");
    }

    @Test
    void sending_back_needs_reasons() {
        draft("plan-owner1", changes("add"));
        assertThatThrownBy(() -> stages.complete(reference, "Approve changes", "management1",
            Map.of("approval", "send-back"))).hasMessageContaining("“What is missing” needs an answer.");
    }

    @Test
    void a_published_version_cannot_be_changed() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE plan_version SET major = 7").update())
            .hasMessageContaining("is never changed");
    }

    private void assertRefused(Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> draft("plan-owner1", answers)).hasMessageContaining(sentence);
        BpmnAwareTests.assertThat(plan).isWaitingAt("Task_DraftChanges");
        assertThat(plans.rounds(reference)).isEmpty();
    }

    private void draft(String person, Map<String, Object> answers) {
        stages.complete(reference, "Draft changes", person, answers);
    }

    private void approve(String person) {
        stages.complete(reference, "Approve changes", person, Map.of("approval", "approve"));
    }

    private void sendBack(String person, String reasons) {
        stages.complete(reference, "Approve changes", person,
            Map.of("approval", "send-back", "approvalReasons", reasons));
    }

    static Map<String, Object> changes(String... kinds) {
        Map<String, Object> answers = new HashMap<>(Map.of("planChange", "change", "trainingNeeded", "no"));
        for (int n = 1; n <= kinds.length; n++) {
            String change = "change" + n;
            answers.putAll(Map.of(change + "Section", "Section " + n, change + "Kind", kinds[n - 1],
                change + "Text", WORDS, change + "Reason", WORDS));
        }
        return answers;
    }
}
