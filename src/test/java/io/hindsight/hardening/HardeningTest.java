package io.hindsight.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Action;
import io.hindsight.action.Actions;
import io.hindsight.effect.Rhythm;
import io.hindsight.effect.RhythmUnit;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

@EngineTest
class HardeningTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskService tasks;
    @Autowired
    Stages stages;
    @Autowired
    Actions actions;

    String reference;
    ProcessInstance hardening;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        hardening = stages.start("hardening", reference);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void the_stage_ends_when_every_action_was_verified_or_refused() {
        propose(twoActions());
        List<Task> proposed = tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
        assertThat(proposed).extracting(Task::getName).containsExactly("Decide on action", "Decide on action");
        stages.complete(proposed.get(0), "management1", Map.of("decision", "approve"));
        stages.complete(proposed.get(1), "management1", Map.of("decision", "refuse", "decisionReasons", "Too dear"));
        BpmnAwareTests.assertThat(hardening).isNotEnded();
        stages.complete(reference, "Implement action", "sysadmin2", Map.of("whatWasDone", "Done", "evidence", "Log"));
        stages.complete(reference, "Verify action", "security1", Map.of("howChecked", "Seen", "verdict", "verified"));

        BpmnAwareTests.assertThat(hardening).isEnded().hasPassedInOrder("Event_PlanSettled", "Task_ProposeActions",
            "Gateway_MoreToPropose", "Gateway_ActionsProposed", "Call_RunAction", "Event_DefencesHardened");
        assertThat(actions.of(reference)).extracting(Action::state)
            .containsExactlyInAnyOrder(Action.ActionState.VERIFIED, Action.ActionState.REFUSED);
    }

    @Test
    void more_actions_are_proposed_with_a_fresh_form_before_any_is_decided_on() {
        Map<String, Object> first = twoActions();
        first.put("moreToPropose", "yes");
        propose(first);
        BpmnAwareTests.assertThat(hardening).isWaitingAt("Task_ProposeActions").hasPassed("Gateway_ProposeMore")
            .variables().doesNotContainKeys("action1Title", "moreToPropose", "hardeningNeeded");
        propose(twoActions());

        assertThat(actions.of(reference)).extracting(Action::number).containsExactly(1, 2, 3, 4);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Decide on action").count())
            .isEqualTo(4);
    }

    @Test
    void after_a_first_round_of_proposals_no_more_may_be_needed() {
        Map<String, Object> first = twoActions();
        first.put("moreToPropose", "yes");
        propose(first);
        propose(new HashMap<>(Map.of("hardeningNeeded", "no", "noActionReason", "That is all")));

        BpmnAwareTests.assertThat(hardening).isWaitingAt("Call_RunAction");
        assertThat(actions.of(reference)).hasSize(2);
    }

    @Test
    void ten_actions_fit_into_one_form() {
        propose(actions(10));
        assertThat(actions.of(reference)).hasSize(10);
    }

    @Test
    void a_proposal_keeps_what_it_answers_and_when_its_effect_is_judged() {
        Map<String, Object> answers = twoActions();
        answers.put("action1JudgeAfter", 30);
        propose(answers);

        assertThat(actions.of(reference)).extracting(Action::rhythm)
            .containsExactly(Rhythm.once(30), Rhythm.halfway(90));
        assertThat(actions.of(reference)).extracting(Action::answers).containsExactly(List.of(), List.of());
    }

    @Test
    void a_proposal_says_how_often_its_effect_is_read_and_until_when() {
        Map<String, Object> answers = twoActions();
        answers.putAll(Map.of("action1MeasureEvery", 2, "action1MeasureUnit", "weeks", "action2MeasureEvery", 1,
            "action2MeasureUnit", "months", "action2JudgeAfter", 180));
        propose(answers);

        assertThat(actions.of(reference)).extracting(Action::rhythm)
            .containsExactly(new Rhythm(90, 2, RhythmUnit.WEEKS), new Rhythm(180, 1, RhythmUnit.MONTHS));
    }

    @Test
    void a_rhythm_that_cannot_be_kept_is_refused_at_its_field() {
        Map<String, Object> answers = twoActions();
        answers.putAll(Map.of("action2MeasureEvery", 4, "action2MeasureUnit", "months"));
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining(
            "Action 2: the first reading would come after the 90 days for which it is measured.");
        answers.putAll(Map.of("action2MeasureEvery", 1, "action2MeasureUnit", "days"));
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("more than 36 readings");
        answers.remove("action2MeasureUnit");
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("“Counted in” needs an answer.");
        assertThat(actions.of(reference)).isEmpty();
    }

    @Test
    void on_the_light_track_one_reading_is_enough_where_nobody_says_more() {
        reference = stages.openPostMortem();
        stages.start("hardening", reference, "light");
        Map<String, Object> answers = twoActions();
        answers.remove("moreToPropose");
        answers.putAll(Map.of("action2MeasureEvery", 2, "action2MeasureUnit", "weeks"));
        stages.complete(reference, "Agree on actions", "management1", answers);

        assertThat(actions.of(reference)).extracting(Action::rhythm)
            .containsExactly(Rhythm.once(90), new Rhythm(90, 2, RhythmUnit.WEEKS));
    }

    @Test
    void proposed_actions_are_kept_as_they_were_typed() {
        propose(twoActions());

        assertThat(actions.of(reference))
            .extracting(Action::number, Action::title, Action::owner, Action::verifier, Action::dueOn)
            .containsExactly(tuple(1, "Title 1 <i>${x}</i>", "sysadmin2", "security1", TestClock.workingDay(9)),
                tuple(2, "Title 2 <i>${x}</i>", null, null, TestClock.workingDay(9)));
        assertThat(actions.noActionReason(reference)).isEmpty();
    }

    @Test
    void no_action_needs_a_reason() {
        Map<String, Object> answers = twoActions();
        answers.put("hardeningNeeded", "no");
        answers.put("action1DueOn", "never");
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("“Why no action is needed” needs an answer.");
        answers.put("noActionReason", "The account was a test");
        propose(answers);

        BpmnAwareTests.assertThat(hardening).isEnded().hasPassed("Event_NoActionNeeded").hasNotPassed("Call_RunAction");
        assertThat(actions.of(reference)).isEmpty();
        assertThat(actions.noActionReason(reference)).contains("The account was a test");
    }

    @Test
    void an_owner_who_would_verify_is_refused_and_nothing_is_kept() {
        Map<String, Object> answers = twoActions();
        answers.put("action1Verifier", "sysadmin2");

        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("choose a verifier who is not its owner");
        BpmnAwareTests.assertThat(hardening).isWaitingAt("Task_ProposeActions");
        assertThat(actions.of(reference)).isEmpty();
    }

    @Test
    void somebody_who_is_not_on_offer_cannot_own_an_action() {
        Map<String, Object> answers = twoActions();
        answers.put("action1Owner", "employee1");
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("“Owner” takes one of the offered answers.");
    }

    @Test
    void the_first_owner_and_the_first_verifier_on_offer_are_two_people() {
        assertThat(first("owners")).isEqualTo("sysadmin1");
        assertThat(first("verifiers")).isEqualTo("security1");
    }

    @Test
    void a_due_date_on_which_nobody_works_is_asked_of_once() {
        TestClock.goTo(Instant.parse("2026-12-01T09:00:00Z"));
        Map<String, Object> answers = twoActions();
        answers.putAll(Map.of("action1DueOn", "2026-12-06", "action2DueOn", "2026-12-25"));
        assertThatThrownBy(() -> propose(answers))
            .hasMessageContaining("“Due on” is Sunday 6 December 2026, on which nobody works. Choose another day, such"
                + " as Monday 7 December 2026, or complete again if you mean it.")
            .hasMessageContaining("Friday 25 December 2026");
        BpmnAwareTests.assertThat(hardening).isWaitingAt("Task_ProposeActions");
        answers.put("action2DueOn", "2026-12-27");
        assertThatThrownBy(() -> propose(answers)).hasMessageContaining("“Due on” is Sunday 27 December 2026")
            .satisfies(asked -> assertThat(asked.getMessage()).doesNotContain("6 December 2026, on"))
            .satisfies(asked -> assertThat(Refusal.in(asked).orElseThrow().in(Words.of(Locale.FRENCH)))
                .startsWith("«\u00a0Échéance\u00a0» est le dimanche 27 décembre 2026, où personne"));
        propose(answers);
        assertThat(actions.of(reference)).extracting(Action::dueOn)
            .containsExactly(LocalDate.of(2026, 12, 6), LocalDate.of(2026, 12, 27));
    }

    @Test
    void a_day_on_which_nobody_works_is_not_asked_of_where_no_action_is_proposed() {
        Map<String, Object> answers = twoActions();
        answers.putAll(Map.of("hardeningNeeded", "no", "noActionReason", "None", "action1DueOn", "2026-12-06"));
        propose(answers);
        BpmnAwareTests.assertThat(hardening).isEnded();
    }

    private Object first(String options) {
        SpinJsonNode offered = (SpinJsonNode) engine.getRuntimeService().getVariable(hardening.getId(), options);
        return offered.elements().get(0).prop("value").value();
    }

    private void propose(Map<String, Object> answers) {
        stages.complete(reference, "Propose actions", "security1", answers);
    }

    private static Map<String, Object> twoActions() {
        Map<String, Object> answers = actions(2);
        answers.putAll(Map.of("action1Owner", "sysadmin2", "action1Verifier", "security1"));
        return answers;
    }

    private static Map<String, Object> actions(int count) {
        Map<String, Object> answers = new HashMap<>(Map.of("hardeningNeeded", "yes", "moreToPropose", "no"));
        for (int number = 1; number <= count; number++) {
            String action = "action" + number;
            answers.putAll(Map.of(action + "Title", "Title " + number + " <i>${x}</i>",
                action + "Kind", "monitoring", action + "What", "What", action + "Priority", "high",
                action + "DueOn", TestClock.workingDay(9).toString(), action + "Criterion", "Criterion"));
        }
        return answers;
    }
}
