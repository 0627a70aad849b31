package io.hindsight.training;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
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
class TrainingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @Autowired ProcessEngine engine;
    @Autowired TaskService tasks;
    @Autowired Stages stages;
    @Autowired Trainings trainings;
    @Autowired WorkingDays workingDays;

    String reference;
    ProcessInstance training;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        training = stages.start("training", reference);
    }

    @Test
    void the_stage_ends_when_every_session_was_held() {
        plan(twoSessions());
        hold(1, Map.of("heldOn", "2027-03-02", "present", 8, "absent", 2, "scoreBefore", 40, "scoreAfter", 85,
            "remarks", "Plus long la prochaine fois ${1}"));
        BpmnAwareTests.assertThat(training).isWaitingAt("Task_HoldSession");
        hold(2, Map.of("heldOn", "2027-03-03", "present", 5, "absent", 0));

        BpmnAwareTests.assertThat(training).isEnded().hasPassedInOrder("Event_PlanSettled", "Task_PlanSessions",
            "Gateway_SessionsPlanned", "Task_HoldSession", "Event_PeopleTrained");
        assertThat(trainings.of(reference))
            .extracting(Session::heldOn, Session::present, Session::absent, Session::scoreAfter, Session::remarks)
            .containsExactly(tuple(DAY, 8, 2, 85, "Plus long la prochaine fois ${1}"),
                tuple(DAY.plusDays(1), 5, 0, null, null));
    }

    @Test
    void planned_sessions_are_kept_as_they_were_typed() {
        plan(twoSessions());

        assertThat(trainings.of(reference))
            .extracting(Session::subject, Session::audience, Session::plannedFor, Session::minutes, Session::heldOn)
            .containsExactly(tuple("Subject 1 <u>", List.of("security", "employees"), DAY, 45, null),
                tuple("Subject 2 <u>", List.of("security", "employees"), DAY, 45, null));
    }

    @Test
    void no_training_needs_a_reason() {
        Map<String, Object> answers = twoSessions();
        answers.put("trainingNeeded", "no");
        answers.put("session1Minutes", -1);
        assertThatThrownBy(() -> plan(answers)).hasMessageContaining("“Why no training is needed” needs an answer.");
        answers.put("noTrainingReason", "All were trained last week");
        plan(answers);

        BpmnAwareTests.assertThat(training).isEnded().hasPassed("Event_NoTrainingNeeded")
            .hasNotPassed("Task_HoldSession");
        assertThat(trainings.noTrainingReason(reference)).contains("All were trained last week");
    }

    @Test
    void parallel_sessions_do_not_see_each_others_answers() {
        plan(twoSessions());
        hold(1, Map.of("heldOn", "2027-03-02", "present", 8, "absent", 2, "remarks", "Only of the first"));

        Task second = session(2);
        assertThat(tasks.getVariables(second.getId())).extracting("heldOn", "present", "remarks").containsOnlyNulls();
        assertThatThrownBy(() -> stages.complete(second, "trainer1", Map.of()))
            .hasMessageContaining("“Held on” needs an answer. “Present” needs an answer.");
        hold(2, Map.of("heldOn", "2027-03-03", "present", 1, "absent", 1));
        assertThat(trainings.of(reference)).extracting(Session::remarks).containsExactly("Only of the first", null);
    }

    @Test
    void every_field_of_a_session_is_local_to_it() {
        plan(twoSessions());
        Map<String, Object> all = Map.of("heldOn", "2027-03-02", "present", 8, "absent", 2, "scoreBefore", 1,
            "scoreAfter", 2, "remarks", "Mine");
        hold(1, all);

        assertThat(engine.getRuntimeService().getVariables(training.getId())).doesNotContainKeys(
            all.keySet().toArray(String[]::new));
    }

    @Test
    void a_session_is_due_on_its_day_and_says_which_it_is() {
        plan(twoSessions());

        assertThat(session(2).getDueDate()).isEqualTo(workingDays.closing(DAY));
        assertThat(tasks.getVariable(session(2).getId(), "sessionFacts").toString())
            .startsWith("**Session 2: Subject 2 \\<u\\>**").contains("For: Security, Employees");
    }

    private Task session(int number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Hold session").list().stream()
            .filter(task -> tasks.getVariable(task.getId(), "sessionFacts").toString().startsWith("**Session " + number))
            .findFirst().orElseThrow();
    }

    private void plan(Map<String, Object> answers) {
        stages.complete(reference, "Plan sessions", "trainer1", answers);
    }

    private void hold(int number, Map<String, Object> answers) {
        stages.complete(session(number), "trainer2", answers);
    }

    private static Map<String, Object> twoSessions() {
        Map<String, Object> answers = new HashMap<>(Map.of("trainingNeeded", "yes"));
        for (String session : List.of("session1", "session2")) {
            answers.putAll(Map.of(session + "Subject", "Subject " + session.charAt(7) + " <u>",
                session + "Audience", chosen("security", "employees"), session + "Goal", "Goal",
                session + "PlannedFor", DAY.toString(), session + "Minutes", 45, session + "Place", "Room 1",
                session + "Measure", "Test"));
        }
        return answers;
    }
}
