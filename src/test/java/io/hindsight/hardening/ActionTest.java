package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.engine.WorkingDays;

@EngineTest
class ActionTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 2);

    @Autowired ProcessEngine engine;
    @Autowired Stages stages;
    @Autowired Actions actions;
    @Autowired ActionLog log;
    @Autowired WorkingDays workingDays;

    String reference;
    ProcessInstance run;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
    }

    @Test
    void an_action_is_implemented_by_its_owner_and_verified_by_its_verifier() {
        start("sysadmin2", "security2");
        Task implement = stages.task(reference, "Implement action");
        assertThat(implement.getAssignee()).isEqualTo("sysadmin2");
        assertThat(implement.getDueDate()).isEqualTo(workingDays.closing(DUE));
        implement("sysadmin2");
        assertThat(stages.task(reference, "Verify action").getAssignee()).isEqualTo("security2");
        verify("security2", "verified");

        BpmnAwareTests.assertThat(run).isEnded().hasPassedInOrder("Event_ActionProposed", "Task_ImplementAction",
            "Task_VerifyAction", "Gateway_ActionVerified", "Event_ActionVerified");
        assertThat(action().rounds()).extracting(Action.Round::evidence, Action.Round::evidenceLink)
            .containsExactly(tuple("Ticket « 7 » <b>", null));
    }

    @Test
    void an_action_that_is_not_verified_goes_back_and_both_rounds_are_kept() {
        start(null, null);
        implement("sysadmin1");
        verify("security1", "not-verified");
        BpmnAwareTests.assertThat(run).isWaitingAt("Task_ImplementAction").variables()
            .containsEntry("sentBack", "**Not verified by Security 1:** Mail is still open");
        assertThat(action().isVerified()).isFalse();
        implement("sysadmin2");
        verify("security1", "verified");

        BpmnAwareTests.assertThat(run).isEnded();
        assertThat(action().isVerified()).isTrue();
        assertThat(action().rounds())
            .extracting(Action.Round::number, Action.Round::implementedBy, Action.Round::verified, Action.Round::reasons)
            .containsExactly(tuple(1, "sysadmin1", false, "Mail is still open"), tuple(2, "sysadmin2", true, null));
    }

    @Test
    void who_has_implemented_an_action_cannot_verify_it() {
        start(null, null);
        implement("admin");

        assertThatThrownBy(() -> verify("admin", "verified")).hasMessageContaining("Somebody else has to verify it.");
        BpmnAwareTests.assertThat(run).isWaitingAt("Task_VerifyAction");
        assertThat(action().isVerified()).isFalse();
    }

    @Test
    void who_is_to_verify_an_action_cannot_implement_it() {
        start(null, "sysadmin1");

        assertThatThrownBy(() -> implement("sysadmin1")).hasMessageContaining("Somebody else has to implement it.");
        BpmnAwareTests.assertThat(run).isWaitingAt("Task_ImplementAction");
        assertThat(action().rounds()).isEmpty();
    }

    @Test
    void an_earlier_verdict_does_not_count_for_a_new_round() {
        start(null, null);
        implement("sysadmin1");
        verify("security1", "not-verified");
        implement("sysadmin1");

        assertThatThrownBy(() -> stages.complete(reference, "Verify action", "security1", Map.of("howChecked", "Seen")))
            .hasMessageContaining("“Your verdict” needs an answer.");
    }

    @Test
    void a_process_cannot_run_the_action_of_another_post_mortem() {
        start(null, null);
        String other = stages.openPostMortem();

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("action", other,
            Map.of("action", action().id()))).hasMessageContaining("has no action");
    }

    private void start(String owner, String verifier) {
        Proposal proposal = new Proposal(1, "Title", "other", "What *exactly*", owner, verifier, DUE, "low", "Effect");
        List<Long> ids = log.propose(reference, Proposals.of("yes", null, Stream.of(proposal)), "security1");
        run = engine.getRuntimeService().startProcessInstanceByKey("action", reference,
            Map.of("action", ids.get(0), "stage", "Hardening"));
    }

    private void implement(String person) {
        stages.complete(reference, "Implement action", person,
            Map.of("whatWasDone", "Done", "evidence", "Ticket « 7 » <b>"));
    }

    private void verify(String person, String verdict) {
        Map<String, Object> answers = new HashMap<>(Map.of("howChecked", "Seen", "verdict", verdict));
        if (verdict.equals("not-verified")) {
            answers.put("verdictReasons", "Mail is still open");
        }
        stages.complete(reference, "Verify action", person, answers);
    }

    private Action action() {
        return actions.of(reference).get(0);
    }
}
