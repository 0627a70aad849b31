package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

import io.hindsight.action.Action;
import io.hindsight.action.Ruling.Way;
import io.hindsight.strength.Grade;
import io.hindsight.strength.Strength;

class DecisionTest extends ActionSteps {

    @Test
    void management_sees_the_whole_proposal() {
        propose("sysadmin1", null);

        assertThat(shown()).contains("What \\*exactly\\*", "**Action 1: Title**", "Proposed by Security 1",
            "owner System administration 1", "verifier Security", "- CVE-2021-44228: Log4Shell", "90 days");
    }

    @Test
    void a_refused_action_ends_with_its_reasons_and_nobody_has_to_do_it() {
        propose("sysadmin1", null);
        stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "refuse", "decisionReasons", "We replace the system"));

        BpmnAwareTests.assertThat(run).isEnded().hasPassed("Gateway_RiskAccepted", "Event_ActionRefused");
        assertThat(action().state()).isEqualTo(Action.ActionState.REFUSED);
        assertThat(action().decisions()).extracting(Action.ActionDecision::reasons, Action.ActionDecision::decidedBy)
            .containsExactly(tuple("We replace the system", "management1"));
        assertThat(running("accepted-risk")).isNull();
    }

    @Test
    void a_refusal_needs_its_reasons() {
        propose(null, null);
        assertThatThrownBy(() -> stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "refuse"))).hasMessageContaining("“Why” needs an answer.");
    }

    @Test
    void an_accepted_risk_does_not_hold_the_stage_and_comes_back_on_its_day() {
        propose(null, null);
        acceptRisk(40);
        BpmnAwareTests.assertThat(run).isEnded().hasPassed("Event_RiskAccepted");
        assertThat(action().state()).isEqualTo(Action.ActionState.RISK_ACCEPTED);
        assertThat(action().decisions().get(0).acceptedUntil()).isEqualTo(LocalDate.now(clock).plusDays(40));
        passDays(39);
        assertThat(stages.task(reference, "Decide on action")).isNull();
        passDays(1);

        assertThat(shown()).contains("The risk was accepted until", "Too dear");
        assertThat(stages.task(reference, "Decide on action").getDueDate()).isAfter(Date.from(clock.instant()));
    }

    @Test
    void an_accepted_risk_that_came_back_is_accepted_again_or_acted_on() {
        propose(null, null);
        acceptRisk(10);
        var first = running("accepted-risk");
        passDays(10);
        acceptRisk(20);
        BpmnAwareTests.assertThat(first).isEnded().hasPassedInOrder("Event_RiskAccepted", "Event_AcceptanceEnded",
            "Call_RunAction", "Event_RiskSettled");
        passDays(20);
        approve();

        assertThat(action().decisions()).extracting(Action.ActionDecision::round, Action.ActionDecision::decision)
            .containsExactly(tuple(1, Way.ACCEPT_RISK), tuple(2, Way.ACCEPT_RISK), tuple(3, Way.APPROVE));
        assertThat(stages.task(reference, "Implement action")).isNotNull();
    }

    @Test
    void a_risk_is_accepted_until_a_day_to_come() {
        propose(null, null);
        assertThatThrownBy(() -> acceptRisk(0)).hasMessageContaining("until a day to come");
    }

    @Test
    void an_action_is_as_strong_as_its_kind_says_until_management_judges_otherwise_with_a_reason() {
        propose("sysadmin1", null);
        assertThat(action().strength()).isEqualTo(Strength.WEAK);
        assertThat(shown()).contains("**Strength: weak.**");
        assertThatThrownBy(() -> stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "approve", "strength", "strong")))
            .hasMessageContaining("“Why it is stronger or weaker than proposed” needs an answer.");
        stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "approve", "strength", "strong", "strengthReason", "It takes the old mail away"));

        assertThat(action().strength()).isEqualTo(Strength.STRONG);
        assertThat(action().grades()).extracting(Grade::strength, Grade::reason, Grade::gradedBy).containsExactly(
            tuple(Strength.WEAK, null, "security1"),
            tuple(Strength.STRONG, "It takes the old mail away", "management1"));
        assertThat(stages.shown(stages.task(reference, "Implement action"), "actionFacts"))
            .contains("**Strength: strong**, as Management 1 judges: It takes the old mail away");
    }

    @Test
    void an_approval_that_says_nothing_of_the_strength_leaves_it_as_it_is() {
        propose(null, null);
        approve();
        assertThat(action().grades()).hasSize(1);
    }

    @Test
    void how_strong_an_action_is_counts_only_where_it_is_approved() {
        propose(null, null);
        stages.complete(reference, "Decide on action", "management1", Map.of("decision", "refuse", "decisionReasons",
            "No", "strength", "strong"));
        assertThat(action().grades()).hasSize(1);
    }

    @Test
    void a_strength_is_one_of_three() {
        propose(null, null);
        assertThatThrownBy(() -> stages.complete(reference, "Decide on action", "management1",
            Map.of("decision", "approve", "strength", "certain"))).hasMessageContaining("How strong it is");
    }

    private String shown() {
        return stages.shown(stages.task(reference, "Decide on action"), "proposalFacts");
    }
}
