package io.hindsight.training;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.office.WorkingDays;
import io.hindsight.training.Session.Invited;
import io.hindsight.training.Session.Sitting;

class TrainingTest extends TrainingSteps {

    @Autowired
    WorkingDays workingDays;
    @Autowired
    IdentityService identity;

    @Test
    void the_stage_ends_when_every_session_was_held() {
        plan(sessions(2));
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "all", "scoreBefore", 40, "scoreAfter", 85,
            "remarks", "Plus long la prochaine fois ${1}"));
        BpmnAwareTests.assertThat(training).isWaitingAt("Task_HoldSession");
        hold(2, everybody());

        BpmnAwareTests.assertThat(training).isEnded().hasPassedInOrder("Event_PlanSettled", "Task_PlanSessions",
            "Event_SessionPlanned", "Task_HoldSession", "Gateway_AudienceTrained",
            "Event_SessionSettled", "Event_TrainingSettled").hasNotPassed("Task_PlanCatchUp");
        assertThat(session(1).last().report())
            .extracting("heldOn", "scoreBefore", "scoreAfter", "remarks", "recordedBy")
            .containsExactly(DAY, 40, 85, "Plus long la prochaine fois ${1}", "trainer2");
        assertThat(trainings.figures(reference)).isEqualTo(new TrainingFigures(4, 8, 8, 100, 45));
    }

    @Test
    void the_day_of_a_session_is_offered_once_it_has_come_and_who_was_there_is_not() {
        plan(sessions(1));
        assertThat(form("Hold session").get("heldOn")).isNull();
        ClockUtil.setCurrentTime(Date.from(Instant.parse(DAY + "T20:00:00Z")));
        assertThat(form("Hold session")).containsEntry("heldOn", DAY.toString()).containsEntry("attendance", null);
    }

    private VariableMap form(String task) {
        return engine.getFormService().getTaskFormVariables(stages.task(reference, task).getId());
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void the_stage_waits_for_its_bulletin() {
        String other = stages.openPostMortem();
        ProcessInstance waiting = stages.start("training", other);
        stages.complete(other, "Plan sessions", "trainer1", Map.of("trainingNeeded", "no", "noTrainingReason", "None"));
        BpmnAwareTests.assertThat(waiting).isWaitingAt("Call_IssueBulletin");
        stages.complete(other, "Draft bulletin", "trainer1",
            Map.of("bulletinNeeded", "yes", "titleEn", "Call back", "textEn", "Before you pay"));
        assertThat(tasks.getVariableLocal(stages.task(other, "Approve bulletin").getId(), "stage"))
            .isEqualTo("Training");
        stages.complete(other, "Approve bulletin", "security1", Map.of("approval", "approve"));
        BpmnAwareTests.assertThat(waiting).isEnded().hasPassed("Gateway_TrainedAndTold", "Event_TrainingSettled");
    }

    @Test
    void without_a_wish_only_a_full_track_has_a_bulletin() {
        String other = stages.openPostMortem();
        ProcessInstance light = stages.start("training", other, "standard");
        stages.complete(other, "Plan sessions", "trainer1", Map.of("trainingNeeded", "no", "noTrainingReason", "None"));
        BpmnAwareTests.assertThat(light).isEnded().hasPassed("Call_IssueBulletin", "Event_TrainingSettled");
    }

    @Test
    void who_plans_sessions_may_wish_for_a_bulletin_on_every_track() {
        String other = stages.openPostMortem();
        ProcessInstance wished = stages.start("training", other, "standard");
        stages.complete(other, "Plan sessions", "trainer1",
            Map.of("trainingNeeded", "no", "noTrainingReason", "None", "bulletinWanted", true));
        BpmnAwareTests.assertThat(wished).isWaitingAt("Call_IssueBulletin");
        assertThat(stages.task(other, "Draft bulletin")).isNotNull();
    }

    @Test
    void planned_sessions_are_kept_as_they_were_typed() {
        Map<String, Object> answers = sessions(2);
        answers.put("session2Trainer", "security1");
        plan(answers);

        assertThat(trainings.of(reference)).extracting(Session::subject, Session::audience, Session::sources)
            .containsExactly(tuple("Subject 1 <u>", List.of("trainers", "legal"), List.of()),
                tuple("Subject 2 <u>", List.of("trainers", "legal"), List.of()));
        Sitting first = session(2).last();
        assertThat(first)
            .extracting(Sitting::number, Sitting::begins, Sitting::minutes, Sitting::place, Sitting::trainer,
                Sitting::report)
            .containsExactly(1, Instant.parse("2027-03-02T13:00:00Z"), 45, "Room 1", "security1", null);
        assertThat(first.invited()).containsExactly(new Invited("legal1", null), new Invited("legal2", null),
            new Invited("trainer1", null), new Invited("trainer2", null));
    }

    @Test
    void a_session_of_1013_minutes_is_refused() {
        Map<String, Object> answers = sessions(1);
        answers.put("session1Minutes", 1013);
        assertThatThrownBy(() -> plan(answers)).hasMessageContaining("“Length in minutes” must be 480 or less.");
    }

    @Test
    void no_training_needs_a_reason() {
        Map<String, Object> answers = sessions(2);
        answers.put("trainingNeeded", "no");
        answers.put("session1Minutes", -1);
        assertThatThrownBy(() -> plan(answers)).hasMessageContaining("“Why no training is needed” needs an answer.");
        answers.put("noTrainingReason", "All were trained last week");
        plan(answers);

        BpmnAwareTests.assertThat(training).isEnded().hasPassed("Gateway_TrainedAndTold")
            .hasNotPassed("Task_HoldSession");
        assertThat(trainings.noTrainingReason(reference)).contains("All were trained last week");
    }

    @Test
    void parallel_sessions_do_not_see_each_others_answers() {
        plan(sessions(2));
        Map<String, Object> first = new HashMap<>(onlyCame("legal1"));
        first.put("remarks", "Only of the first");
        hold(1, first);

        Task second = task("Hold session", 2);
        assertThat(tasks.getVariables(second.getId())).extracting("heldOn", "attendance", "remarks", "followUp")
            .containsOnlyNulls();
        assertThatThrownBy(() -> stages.complete(second, "trainer1", Map.of()))
            .hasMessageContaining("“Held on” needs an answer. “Who was there?” needs an answer.");
        hold(2, everybody());
        assertThat(trainings.of(reference)).extracting(session -> session.last().report().remarks())
            .containsExactly("Only of the first", null);
        BpmnAwareTests.assertThat(training).isWaitingAt("Task_PlanCatchUp");
    }

    @Test
    void nothing_of_a_session_is_left_in_the_scope_of_all() {
        plan(sessions(2));
        hold(1, Map.of("heldOn", "2027-03-02", "attendance", "except", "absent", chosen("legal1", "legal2"),
            "scoreBefore", 1, "scoreAfter", 2, "remarks", "Mine"));
        catchUp(1, Map.of());

        assertThat(engine.getRuntimeService().getVariables(training.getId())).doesNotContainKeys("heldOn", "attendance",
            "absent", "present", "remarks", "followUp", "gapFacts", "trainer", "catchUpPlace", "invited");
    }

    @Test
    void a_session_is_due_on_its_day_and_says_which_it_is() {
        plan(sessions(2));

        assertThat(task("Hold session", 2).getDueDate()).isEqualTo(workingDays.closing(DAY));
        assertThat(stages.shown(task("Hold session", 2), "sessionFacts"))
            .contains("**Session 2: Subject 2", "For: Trainers, Legal", "2 March 2027, 14:00", "people invited: **4**");
    }

    @Test
    void a_session_that_ends_after_the_office_has_closed_is_due_at_its_end() {
        Map<String, Object> answers = sessions(1);
        answers.put("session1Begins", DAY + "T19:00");
        plan(answers);

        assertThat(task("Hold session", 1).getDueDate())
            .isEqualTo(DAY.atTime(19, 45).atZone(ZoneId.of("Europe/Paris")).toInstant());
    }

    @Test
    void a_session_is_its_trainers_or_else_anybodys_of_the_trainers() {
        Map<String, Object> answers = sessions(2);
        answers.put("session1Trainer", "security1");
        plan(answers);

        assertThat(task("Hold session", 1).getAssignee()).isEqualTo("security1");
        assertThat(task("Hold session", 2).getAssignee()).isNull();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskCandidateGroup("trainers").list())
            .extracting(Task::getId).containsExactly(task("Hold session", 2).getId());
    }

    @Test
    void eight_sessions_run_side_by_side() {
        plan(sessions(8));
        assertThat(open("Hold session")).hasSize(8);
        for (int number = 8; number > 0; number--) {
            hold(number, number == 3 ? onlyCame() : everybody());
        }
        BpmnAwareTests.assertThat(training).isWaitingAt("Task_PlanCatchUp");
        catchUp(3, Map.of());
        hold(3, everybody());

        BpmnAwareTests.assertThat(training).isEnded().hasPassed("Event_TrainingSettled");
        assertThat(trainings.of(reference)).extracting(session -> session.sittings().size())
            .containsExactly(1, 1, 2, 1, 1, 1, 1, 1);
    }

    @Test
    void a_session_without_anybody_in_its_groups_has_no_attendance() {
        List.of("legal1", "legal2").forEach(person -> identity.deleteMembership(person, "legal"));
        try {
            Map<String, Object> answers = sessions(1);
            answers.put("session1Audience", chosen("legal"));
            plan(answers);
        } finally {
            List.of("legal1", "legal2").forEach(person -> identity.createMembership(person, "legal"));
        }
        assertThat(tasks.getVariable(task("Hold session", 1).getId(), "sessionFacts").toString())
            .contains("nobody is invited");
        hold(1, everybody());

        BpmnAwareTests.assertThat(training).isEnded();
        assertThat(trainings.figures(reference)).isEqualTo(new TrainingFigures(null, null, null, null, null));
    }

    @Test
    void who_is_not_on_offer_cannot_train_or_have_been_there() {
        Map<String, Object> answers = sessions(1);
        answers.put("session1Trainer", "nobody");
        assertThatThrownBy(() -> plan(answers)).hasMessageContaining("“Trainer” takes one of the offered answers.");
        plan(sessions(1));
        assertThatThrownBy(() -> hold(1, onlyCame("security1")))
            .hasMessageContaining("“Who was there, by name” takes one of the offered answers.");
    }
}
