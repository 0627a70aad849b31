package io.hindsight.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.TestClock;
import io.hindsight.effect.Effect;
import io.hindsight.effect.EffectReading;
import io.hindsight.effect.ReadingOutcome;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.hardening.ActionSteps;
import io.hindsight.office.WorkingDays;
import io.hindsight.walk.EngineWalk;

class EffectivenessTest extends ActionSteps {

    @Autowired
    WorkingDays workingDays;

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
        judge("security1", "hit");

        BpmnAwareTests.assertThat(check).isEnded().hasPassedInOrder("Event_ActionVerified", "Gateway_AskAgain",
            "Task_PlanCheck", "Event_WaitEnded", "Task_JudgeEffect", "Gateway_ActionEffective",
            "Event_EffectConfirmed");
        assertThat(action().readings())
            .extracting(EffectReading::number, EffectReading::outcome, EffectReading::findings,
                EffectReading::judgedBy)
            .containsExactly(tuple(1, ReadingOutcome.HIT, "Seen <b>", "security1"));
        assertThat(action().effect()).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void who_has_implemented_it_cannot_judge_it() {
        reference = stages.openPostMortem();
        propose(null, null);
        approve();
        implement("admin");
        verify("security2", "verified");
        passDays(90);
        assertThatThrownBy(() -> judge("admin", "hit")).hasMessageContaining("Somebody else has to.");
        assertThat(action().readings()).extracting(EffectReading::outcome).containsOnlyNulls();
    }

    @Test
    void while_nobody_can_tell_it_is_asked_again_twice_at_most() {
        passDays(90);
        judge("security1", "cannot-tell");
        assertThat(stages.task(reference, "Judge effect")).isNull();
        passDays(30);
        assertThat(shown()).contains("Security 1 could not tell yet:** 3 of 120 · Seen \\<b\\>")
            .doesNotContain("decide now");
        judge("security2", "cannot-tell");
        passDays(30);
        assertThat(shown()).contains("decide now");
        assertThatThrownBy(() -> judge("security1", "cannot-tell")).hasMessageContaining("put off twice");
        judge("security1", "hit");

        assertThat(action().readings()).extracting(EffectReading::number, EffectReading::outcome)
            .containsExactly(tuple(1, ReadingOutcome.CANNOT_TELL), tuple(2, ReadingOutcome.CANNOT_TELL),
                tuple(3, ReadingOutcome.HIT));
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
        judge("security1", "miss");
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
        assertThat(actions.of(reference).get(1).readings()).hasSize(1);
    }

    @Test
    void it_goes_on_after_the_sign_off() throws IOException {
        EngineWalk walk = new EngineWalk(engine);
        reference = walk.report();
        walk.finish(reference);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference)
            .processDefinitionKeyNotIn("notice").list())
            .singleElement().extracting(ProcessInstance::getId).isEqualTo(running("effectiveness").getId());
        passDays(60);
        judge("security1", "miss");
        assertThat(stages.task(reference, "Decide on action")).isNull();
        passDays(60);
        judge("security2", "miss");

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
    void an_effect_is_read_in_the_rhythm_of_its_criterion_until_the_last_reading_is_a_hit() {
        measuredEvery(10, 30);
        passDays(10);
        assertThat(shown()).contains("It is read every 10 days for 30 days after it was verified.")
            .doesNotContain("done again");
        judge("security1", "hit");
        BpmnAwareTests.assertThat(running("effectiveness")).isWaitingAt("Event_WaitEnded");
        passDays(10);
        assertThat(shown()).contains("Security 1 saw the criterion met:** 3 of 120 · Seen \\<b\\>");
        judge("security2", "miss");
        assertThat(action().effect()).isEqualTo(Effect.UNDER_WAY);
        passDays(10);
        assertThat(shown()).contains("If the criterion is missed now, the action has no effect and is done again.");
        judge("security1", "hit");

        assertThat(running("effectiveness")).isNull();
        assertThat(action().effect()).isEqualTo(Effect.EFFECTIVE);
        assertThat(action().readings())
            .extracting(EffectReading::number, EffectReading::outcome, EffectReading::value, EffectReading::judgedBy)
            .containsExactly(tuple(1, ReadingOutcome.HIT, "3 of 120", "security1"),
                tuple(2, ReadingOutcome.MISS, "3 of 120", "security2"),
                tuple(3, ReadingOutcome.HIT, "3 of 120", "security1"));
        assertThat(actions.of(reference)).hasSize(1);
    }

    @Test
    void two_misses_in_a_row_reopen_it_as_it_was_though_nobody_says_what_to_do_instead() {
        measuredEvery(10, 30);
        passDays(10);
        judge("security1", "miss");
        assertThat(actions.of(reference)).hasSize(1);
        passDays(10);
        Map<String, Object> only = Map.of("outcome", "miss", "findings", "Again");
        stages.complete(reference, "Judge effect", "security2", only);

        assertThat(action().effect()).isEqualTo(Effect.NOT_EFFECTIVE);
        assertThat(actions.of(reference).get(1)).satisfies(next -> {
            assertThat(next.follows()).isEqualTo(1);
            assertThat(next.title()).isEqualTo("Measured");
            assertThat(next.what()).isEqualTo(action().what());
            assertThat(next.criterion()).isEqualTo("Effect");
            assertThat(next.rhythm()).isEqualTo(action().rhythm());
            assertThat(next.dueOn()).isAfter(LocalDate.now(clock));
            assertThat(workingDays.include(next.dueOn())).isTrue();
        });
        assertThat(stages.shown(stages.task(reference, "Decide on action"), "proposalFacts"))
            .contains("Follows action 1, which had no effect.");
        assertThat(running("effectiveness")).isNotNull();
    }

    @Test
    void a_last_reading_that_misses_is_read_once_more() {
        measuredEvery(10, 10);
        passDays(10);
        judge("security1", "miss");
        assertThat(stages.task(reference, "Judge effect")).isNull();
        passDays(10);
        judge("security1", "hit");
        assertThat(action().effect()).isEqualTo(Effect.EFFECTIVE);
    }

    @Test
    void only_a_miss_that_ends_the_readings_asks_what_to_do_instead() {
        measuredEvery(10, 30);
        passDays(10);
        assertThat(engine.getRuntimeService().getVariable(running("effectiveness").getId(), "missEnds"))
            .isEqualTo(false);
        assertThatThrownBy(() -> stages.complete(reference, "Judge effect", "security1",
            Map.of("outcome", "miss", "findings", "Seen", "effect", "effective"))).isInstanceOf(Exception.class);
        judge("security1", "miss");
        passDays(10);
        assertThat(engine.getRuntimeService().getVariable(running("effectiveness").getId(), "missEnds"))
            .isEqualTo(true);
    }

    @Test
    void an_action_that_nobody_has_verified_is_not_judged() {
        reference = stages.openPostMortem();
        propose(null, null);
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByMessage("action-verified", reference,
            Map.of("action", action().id()))).hasMessageContaining("is not verified");
    }

    /** Another action of another post-mortem, verified now. */
    private void measuredEvery(int days, int until) {
        reference = stages.openPostMortem();
        propose("Measured", "sysadmin1", null, new Rhythm(until, days, RhythmUnit.DAYS));
        approve();
        implement("sysadmin1");
        verify("security2", "verified");
    }

    private void judge(String person, String outcome) {
        Map<String, Object> answers =
            new HashMap<>(Map.of("outcome", outcome, "value", "3 of 120", "findings", "Seen <b>"));
        if (outcome.equals("cannot-tell")) {
            answers.put("askAgainIn", 30);
        }
        if (outcome.equals("miss")) {
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
