package io.hindsight.training;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.training.Session.FollowUp;
import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;
import io.hindsight.training.Session.TrainingDecision;

class CatchUpTest extends TrainingSteps {

    @BeforeEach
    void planOneSession() {
        plan(sessions(1));
    }

    @Test
    void those_who_missed_the_session_are_trained_at_a_catch_up() {
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "except", "absent", chosen("legal1")));
        catchUp(1, Map.of("catchUpChange", "At noon"));
        hold(1, everybody());

        BpmnAwareTests.assertThat(training).isEnded().hasPassedInOrder("Task_HoldSession", "Gateway_AudienceTrained",
            "Gateway_CatchUp", "Task_PlanCatchUp", "Gateway_HoldAgain", "Event_SessionSettled");
        assertThat(session(1).sittings()).extracting(Sitting::number, Sitting::begins, Sitting::place, Sitting::change)
            .containsExactly(tuple(1, Instant.parse("2027-03-02T13:00:00Z"), "Room 1", null),
                tuple(2, Instant.parse("2027-03-09T09:00:00Z"), "Room 2", "At noon"));
        assertThat(session(1).sittings().get(0).invited()).contains(new Invited("legal1", false),
            new Invited("legal2", true));
        assertThat(session(1).last().invited()).containsExactly(new Invited("legal1", true));
        assertThat(trainings.figures(reference)).isEqualTo(new TrainingFigures(4, 4, 4, 100, null));
    }

    @Test
    void who_plans_a_catch_up_sees_what_is_missing_and_starts_from_the_sitting_before() {
        hold(1, onlyCame("trainer1", "trainer2"));
        Task plan = task("Plan catch-up", 1);

        assertThat(tasks.getVariable(plan.getId(), "gapFacts").toString())
            .contains("Attendance: **50 %** (2 of 4)", "asked for: 80 %", "(2):** Legal 1, Legal 2");
        assertThat(tasks.getVariables(plan.getId())).containsEntry("catchUpMinutes", 45).containsEntry("catchUpPlace",
            "Room 1");
        assertThatThrownBy(() -> stages.complete(plan, "trainer1", Map.of("catchUpPlace", " ")))
            .hasMessageContaining("“Date” needs an answer.").hasMessageContaining("“Place or link” needs an answer.");
    }

    @Test
    void each_task_says_which_session_it_is_about() {
        List<String> told = new ArrayList<>();
        for (int sitting = 1; sitting <= 3; sitting++) {
            told.add(task("Hold session", 1).getDescription());
            hold(1, onlyCame());
            if (sitting < 3) {
                told.add(task("Plan catch-up", 1).getDescription());
                catchUp(1, Map.of());
            }
        }
        told.add(task("Settle training gap", 1).getDescription());

        assertThat(told).hasSize(6).containsOnly("Subject 1 <u>");
    }

    @Test
    void a_catch_up_belongs_to_the_trainer_named_for_it() {
        hold(1, onlyCame());
        catchUp(1, Map.of("catchUpTrainer", "legal2"));
        assertThat(task("Hold session", 1).getAssignee()).isEqualTo("legal2");
    }

    @Test
    void a_low_score_brings_all_back_who_were_there() {
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "all", "scoreBefore", 50, "scoreAfter", 69));
        assertThat(tasks.getVariable(task("Plan catch-up", 1).getId(), "gapFacts").toString())
            .contains("Last score: **69 %**");
        catchUp(1, Map.of());
        assertThat(session(1).last().invited()).hasSize(4);
        hold(1, Map.of("heldOn", "2027-03-09", "attendance", "all", "scoreBefore", 60, "scoreAfter", 90));

        BpmnAwareTests.assertThat(training).isEnded();
        assertThat(trainings.figures(reference)).isEqualTo(new TrainingFigures(4, 4, 4, 100, 30));
    }

    @Test
    void after_two_catch_ups_management_can_leave_it_at_that_with_a_reason() {
        missTwoCatchUps();
        Task settle = task("Settle training gap", 1);
        assertThatThrownBy(() -> stages.complete(settle, "management1", Map.of("gapDecision", "waive")))
            .hasMessageContaining("“Why” needs an answer.");
        settle(1, "waive");

        BpmnAwareTests.assertThat(training).isEnded().hasPassed("Task_SettleTrainingGap", "Gateway_OneMoreCatchUp",
            "Event_TrainingGapAccepted").hasNotPassed("Event_SessionSettled");
        assertThat(session(1).last().decision())
            .extracting(TrainingDecision::decision, TrainingDecision::reason, TrainingDecision::decidedBy)
            .containsExactly(FollowUp.WAIVE, "Because <b>${1}</b>", "management1");
        assertThat(trainings.figures(reference)).isEqualTo(new TrainingFigures(1, 1, 4, 25, null));
    }

    @Test
    void management_can_ask_for_one_more_catch_up_again_and_again() {
        missTwoCatchUps();
        settle(1, "catch-up");
        catchUp(1, Map.of());
        hold(1, onlyCame());
        assertThat(tasks.getVariable(task("Settle training gap", 1).getId(), "gapFacts").toString())
            .contains("Management 1 decided on one more catch-up:** Because");
        settle(1, "catch-up");
        catchUp(1, Map.of());
        hold(1, everybody());

        BpmnAwareTests.assertThat(training).isEnded().hasPassed("Event_SessionSettled")
            .hasNotPassed("Event_TrainingGapAccepted");
        assertThat(session(1).sittings()).hasSize(5).extracting(sitting -> sitting.decision() != null)
            .containsExactly(false, false, true, true, false);
    }

    private void missTwoCatchUps() {
        hold(1, onlyCame("trainer1"));
        catchUp(1, Map.of());
        hold(1, onlyCame());
        catchUp(1, Map.of());
        hold(1, onlyCame());
    }
}
