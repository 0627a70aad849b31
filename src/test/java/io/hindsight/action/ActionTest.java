package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.engine.Variable;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.office.WorkingDays;
import io.hindsight.text.Markdown;

class ActionTest extends ActionSteps {

    @Autowired
    WorkingDays workingDays;

    static Stream<String> awkwardTitles() {
        return Stream.of("MFA on <b>VPN</b> ${1+1} #{x} {{facts}} “é” 🚒", "x".repeat(Variable.LONGEST_TEXT + 1));
    }

    @Test
    void an_approved_action_is_implemented_by_its_owner_and_verified_by_its_verifier() {
        propose("sysadmin2", "security2");
        approve();
        Task implement = stages.task(reference, "Implement action");
        assertThat(implement.getAssignee()).isEqualTo("sysadmin2");
        assertThat(implement.getDueDate()).isEqualTo(workingDays.closing(DUE));
        implement("sysadmin2");
        assertThat(stages.task(reference, "Verify action").getAssignee()).isEqualTo("security2");
        verify("security2", "verified");

        BpmnAwareTests.assertThat(run).isEnded().hasPassedInOrder("Event_ActionProposed", "Task_DecideOnAction",
            "Gateway_ActionApproved", "Task_ImplementAction", "Task_VerifyAction", "Gateway_ActionVerified",
            "Event_ActionVerified");
        assertThat(action().state()).isEqualTo(Action.ActionState.VERIFIED);
        assertThat(action().rounds()).extracting(Action.ActionRound::evidence, Action.ActionRound::evidenceLink)
            .containsExactly(tuple("Ticket « 7 » <b>", null));
    }

    @ParameterizedTest
    @MethodSource("awkwardTitles")
    void each_task_says_which_action_it_is_about(String title) {
        propose(title, null, null, 7);
        List<String> told = new ArrayList<>(List.of(about("Decide on action")));
        approve();
        told.add(about("Implement action"));
        implement("sysadmin1");
        told.add(about("Verify action"));
        verify("security1", "verified");
        passDays(7);
        told.add(about("Judge effect"));

        assertThat(told).hasSize(4).containsOnly(Markdown.shortened(title, Variable.LONGEST_TEXT));
    }

    @Test
    void an_action_that_is_not_verified_goes_back_and_both_rounds_are_kept() {
        propose(null, null);
        approve();
        implement("sysadmin1");
        verify("security1", "not-verified");
        assertThat(stages.shown(stages.task(reference, "Implement action"), "sentBack"))
            .isEqualTo("**Not verified by Security 1:** Mail is still open");
        assertThat(engine.getFormService().getTaskFormVariables(stages.task(reference, "Implement action").getId()))
            .containsEntry("whatWasDone", "Done").containsEntry("evidence", "Ticket « 7 » <b>");
        assertThat(action().state()).isEqualTo(Action.ActionState.APPROVED);
        implement("sysadmin2");
        verify("security1", "verified");

        BpmnAwareTests.assertThat(run).isEnded().hasPassed("Gateway_ImplementAgain");
        assertThat(action().isVerified()).isTrue();
        assertThat(action().rounds())
            .extracting(Action.ActionRound::number, Action.ActionRound::implementedBy, Action.ActionRound::verified,
                Action.ActionRound::reasons)
            .containsExactly(tuple(1, "sysadmin1", false, "Mail is still open"), tuple(2, "sysadmin2", true, null));
    }

    @Test
    void who_has_implemented_an_action_in_whichever_round_cannot_verify_it() {
        propose(null, null);
        approve();
        implement("admin");
        assertThatThrownBy(() -> verify("admin", "verified")).hasMessageContaining("Somebody else has to.");
        verify("security1", "not-verified");
        implement("sysadmin1");

        assertThatThrownBy(() -> verify("admin", "verified")).hasMessageContaining("Somebody else has to.");
        BpmnAwareTests.assertThat(run).isWaitingAt("Task_VerifyAction");
        assertThat(action().isVerified()).isFalse();
    }

    @Test
    void who_is_to_verify_an_action_cannot_implement_it() {
        propose(null, "sysadmin1");
        approve();

        assertThatThrownBy(() -> implement("sysadmin1"))
            .hasMessageContaining("Who is to verify an action cannot implement it.");
        BpmnAwareTests.assertThat(run).isWaitingAt("Task_ImplementAction");
        assertThat(action().rounds()).isEmpty();
    }

    @Test
    void an_earlier_verdict_does_not_count_for_a_new_round() {
        propose(null, null);
        approve();
        implement("sysadmin1");
        verify("security1", "not-verified");
        implement("sysadmin1");

        assertThatThrownBy(() -> stages.complete(reference, "Verify action", "security1", Map.of("howChecked", "Seen")))
            .hasMessageContaining("“Your verdict” needs an answer.");
    }

    @Test
    void a_process_cannot_run_the_action_of_another_post_mortem() {
        propose(null, null);
        String other = stages.openPostMortem();

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("action", other,
            Map.of("action", action().id()))).hasMessageContaining("has no action");
    }

    private String about(String task) {
        return stages.task(reference, task).getDescription();
    }
}
