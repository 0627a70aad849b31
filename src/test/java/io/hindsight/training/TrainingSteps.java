package io.hindsight.training;

import static io.hindsight.Stages.chosen;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

/** What people do in the training stage. The audience is trainer1, trainer2, legal1 and legal2. */
@EngineTest
abstract class TrainingSteps {

    static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskService tasks;
    @Autowired
    Stages stages;
    @Autowired
    Trainings trainings;

    String reference;
    ProcessInstance training;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        training = stages.start("training", reference, "standard");
    }

    void plan(Map<String, Object> answers) {
        stages.complete(reference, "Plan sessions", "trainer1", answers);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** When it is over, unless it is not held. */
    void hold(int number, Map<String, Object> answers) {
        if (!"no".equals(answers.get("wasHeld"))) {
            TestClock.goTo(session(number).last().begins().plus(1, ChronoUnit.HOURS));
        }
        stages.complete(task("Hold session", number), "trainer2", answers);
    }

    /** The open task of this name that shows this session. */
    Task task(String name, int number) {
        String shown = name.equals("Hold session") ? "sessionFacts" : "gapFacts";
        return open(name).stream()
            .filter(task -> tasks.getVariable(task.getId(), shown).toString().contains("**Session " + number))
            .findFirst().orElseThrow();
    }

    List<Task> open(String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).list();
    }

    Session session(int number) {
        return trainings.of(reference).get(number - 1);
    }

    void catchUp(int number, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("catchUpBegins", "2027-03-09T10:00", "catchUpMinutes", 30,
            "catchUpPlace", "Room 2"));
        answers.putAll(more);
        stages.complete(task("Plan catch-up", number), "trainer2", answers);
    }

    void settle(int number, String decision) {
        stages.complete(task("Settle training gap", number), "management1",
            Map.of("gapDecision", decision, "gapReason", "Because <b>${1}</b>"));
    }

    static Map<String, Object> everybody() {
        return Map.of("heldOn", "2027-03-02", "attendance", "all");
    }

    static Map<String, Object> onlyCame(String... people) {
        return Map.of("heldOn", "2027-03-02", "attendance", "only", "present", chosen(people));
    }

    static Map<String, Object> sessions(int count) {
        Map<String, Object> answers = new HashMap<>(Map.of("trainingNeeded", "yes"));
        for (int number = 1; number <= count; number++) {
            String session = "session" + number;
            answers.putAll(Map.of(session + "Subject", "Subject " + number + " <u>",
                session + "Audience", chosen("trainers", "legal"), session + "Goal", "Goal",
                session + "Begins", DAY + "T14:00", session + "Minutes", 45, session + "Place", "Room 1",
                session + "Measure", "Test"));
        }
        return answers;
    }
}
