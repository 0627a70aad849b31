package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.TestClock;
import io.hindsight.action.Action.Check;
import io.hindsight.action.Action.Effect;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.walk.EngineWalk;

class EffectivenessTest extends ActionSteps {

    ProcessInstance check;

    @BeforeEach
    void anActionThatWasVerified() {
        propose("sysadmin1", null);
        approve();
        implement("sysadmin1");
        verify("security2", "verified");
        check = running("effectiveness");
    }

    @Test
    void ninety_days_later_somebody_judges_the_effect_by_the_criterion() {
        passDays(89);
        assertThat(stages.task(reference, "Judge effect")).isNull();
        passDays(1);
        assertThat(shown()).contains("Judge its effect by:** Effect", "Implemented by System administration 1");
        judge("security1", "effective");

        BpmnAwareTests.assertThat(check).isEnded().hasPassedInOrder("Event_ActionVerified", "Gateway_AskAgain",
            "Task_PlanCheck", "Event_WaitEnded", "Task_JudgeEffect", "Gateway_ActionEffective",
            "Event_EffectConfirmed");
        assertThat(action().checks()).extracting(Check::round, Check::outcome, Check::findings, Check::judgedBy)
            .containsExactly(tuple(1, Effect.EFFECTIVE, "Seen <b>", "security1"));
    }

    @Test
    void who_has_implemented_it_cannot_judge_it() {
        reference = stages.openPostMortem();
        propose(null, null);
        approve();
        implement("admin");
        verify("security2", "verified");
        passDays(90);
        assertThatThrownBy(() -> judge("admin", "effective")).hasMessageContaining("Somebody else has to.");
        assertThat(action().checks()).extracting(Check::outcome).containsOnlyNulls();
    }

    @Test
    void while_nobody_can_tell_it_is_asked_again_twice_at_most() {
        passDays(90);
        judge("security1", "cannot-tell");
        assertThat(stages.task(reference, "Judge effect")).isNull();
        passDays(30);
        assertThat(shown()).contains("Security 1 could not tell yet:** Seen \\<b\\>").doesNotContain("decide now");
        judge("security2", "cannot-tell");
        passDays(30);
        assertThat(shown()).contains("decide now");
        assertThatThrownBy(() -> judge("security1", "cannot-tell")).hasMessageContaining("put off twice");
        judge("security1", "effective");

        assertThat(action().checks()).extracting(Check::round, Check::outcome)
            .containsExactly(tuple(1, Effect.CANNOT_TELL), tuple(2, Effect.CANNOT_TELL), tuple(3, Effect.EFFECTIVE));
    }

    @Test
    void what_is_done_instead_begins_with_what_had_no_effect() {
        passDays(90);
        assertThat(engine.getFormService().getTaskFormVariables(stages.task(reference, "Judge effect").getId()))
            .containsEntry("successorTitle", action().title()).containsEntry("successorWhat", "What *exactly*")
            .containsEntry("successorCriterion", "Effect").doesNotContainKeys("outcome", "findings");
    }

    @Test
    void without_effect_another_action_follows_and_the_record_says_so() {
        passDays(90);
        judge("security1", "not-effective");
        BpmnAwareTests.assertThat(check).isWaitingAt("Call_RunAction");
        assertThat(actions.of(reference).get(1)).satisfies(next -> {
            assertThat(next.follows()).isEqualTo(1);
            assertThat(next.title()).isEqualTo("Instead ${x}");
            assertThat(next.owner()).isEqualTo("sysadmin1");
            assertThat(next.proposedBy()).isEqualTo("security1");
            assertThat(next.answers()).isEqualTo(action().answers());
        });
        approve();
        implement("sysadmin1");
        verify("security1", "verified");

        BpmnAwareTests.assertThat(check).isEnded().hasPassedInOrder("Task_ProposeSuccessor", "Call_RunAction",
            "Event_AnotherActionSettled");
        assertThat(running("effectiveness")).isNotNull();
        assertThat(actions.of(reference).get(1).checks()).hasSize(1);
    }

    @Test
    void it_goes_on_after_the_sign_off() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        reference = walk.report();
        walk.finish(reference);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKeyNotIn("notice").list())
            .singleElement().extracting(ProcessInstance::getId).isEqualTo(running("effectiveness").getId());
        passDays(120);
        judge("security1", "not-effective");

        assertThat(stages.task(reference, "Decide on action")).isNotNull();
        assertThat(actions.of(reference)).extracting(Action::follows).containsExactly(null, 1);
    }

    @Test
    void a_proposal_may_set_another_wait() {
        reference = stages.openPostMortem();
        propose(null, null, 7);
        approve();
        implement("sysadmin1");
        verify("security2", "verified");
        passDays(7);
        assertThat(stages.task(reference, "Judge effect")).isNotNull();
    }

    @Test
    void an_action_that_nobody_has_verified_is_not_judged() {
        reference = stages.openPostMortem();
        propose(null, null);
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByMessage("action-verified", reference,
            Map.of("action", action().id()))).hasMessageContaining("is not verified");
    }

    private void judge(String person, String outcome) {
        Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome, "findings", "Seen <b>"));
        if (outcome.equals("cannot-tell")) {
            answers.put("askAgainIn", 30);
        }
        if (outcome.equals("not-effective")) {
            answers
                .putAll(Map.of("successorTitle", "Instead ${x}", "successorWhat", "What", "successorCriterion", "By it",
                    "successorDueOn", TestClock.workingDay(9).toString()));
        }
        stages.complete(reference, "Judge effect", person, answers);
    }

    private String shown() {
        return stages.shown(stages.task(reference, "Judge effect"), "effectFacts");
    }
}
