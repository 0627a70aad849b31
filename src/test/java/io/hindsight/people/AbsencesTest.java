package io.hindsight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.assignment.ChangeOfHands;
import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.assignment.Hands;
import io.hindsight.assignment.TaskHands;
import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.reminder.TaskSweep;

@EngineTest
class AbsencesTest {

    @Autowired
    Absences absences;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    RepositoryService repository;
    @Autowired
    FormService forms;
    @Autowired
    TaskHands taskHands;
    @Autowired
    Hands hands;
    @Autowired
    Login login;
    @Autowired
    TaskSweep sweep;
    @Autowired
    JdbcClient jdbc;

    final LocalDate today = LocalDate.now();
    String reference;
    String model;

    @BeforeEach
    void aModelThatNamesSomebody() {
        reference = stages.openPostMortem();
        analysisBy("sysadmin1");
        model = repository.createDeployment().addModelInstance("named.bpmn",
            Bpmn.createExecutableProcess("named").camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("Task_Named").name("Named").camundaAssignee("security1").camundaCandidateGroups("security")
                .camundaTaskListenerDelegateExpression("assignment", "${refuseAnalyst}").endEvent().done())
            .deploy().getId();
    }

    @AfterEach
    void backAgain() {
        repository.deleteDeployment(model, true);
        jdbc.sql("DELETE FROM absence").update();
    }

    @Test
    void a_new_task_of_who_is_away_goes_to_who_stands_in_named_as_such_in_the_record() {
        absences.keep("security1", today, today.plusDays(3), "security2");
        assertThat(named().getAssignee()).isEqualTo("security2");
        assertThat(hands.of(reference)).extracting(ChangeOfHands::from, ChangeOfHands::to, ChangeOfHands::kind)
            .containsExactly(tuple("security1", "security2", HandsKind.STOOD_IN));
    }

    @Test
    void whom_it_was_for_is_told_until_it_is_handed_on() {
        absences.keep("security1", today, today.plusDays(3), "security2");
        String task = named().getId();
        assertThat(hands.absence(task).orElseThrow().from()).isEqualTo("security1");
        assertThat(hands.loss(task)).isEmpty();
        as("security2", () -> taskHands.giveBack(task));
        assertThat(hands.absence(task)).isEmpty();
    }

    @Test
    void before_and_after_it_goes_to_whom_it_was_for() {
        absences.keep("security1", today.plusDays(1), today.plusDays(3), "security2");
        assertThat(named().getAssignee()).isEqualTo("security1");
        absences.keep("security1", today, today, "security2");
        absences.end("security1");
        assertThat(named().getAssignee()).isEqualTo("security1");
    }

    @Test
    void it_does_not_go_to_a_deputy_who_may_not_do_it() {
        analysisBy("security2");
        absences.keep("security1", today, today, "security2");
        assertThat(named().getAssignee()).isEqualTo("security1");
    }

    @Test
    void four_eyes_hold_for_the_pair() {
        absences.keep("security1", today, today, "security2");
        named();
        absences.end("security1");
        analysisBy("security2");
        assertThatThrownBy(() -> as("security1", () -> tasks.setAssignee(open("facilitators").getId(), "security1")))
            .hasStackTraceContaining("Who has traced these causes cannot review them.");
    }

    @Test
    void four_eyes_hold_for_who_took_a_task_over_while_the_other_was_away() {
        Task task = named();
        absences.keep("security1", today, today, "security2");
        as("security2", () -> taskHands.handOn(task.getId(), "security2", "I stand in"));
        absences.end("security1");
        analysisBy("security2");
        assertThatThrownBy(() -> as("security1", () -> tasks.setAssignee(open("facilitators").getId(), "security1")))
            .hasStackTraceContaining("Who has traced these causes cannot review them.");
    }

    @Test
    void nobody_takes_over_what_looks_at_their_own_work() {
        analysisBy("security2");
        absences.keep("security1", today, today, "security2");
        String task = named().getId();
        as("security2", () -> {
            assertThat(taskHands.look(task).mayTakeOver()).isFalse();
            refused(() -> taskHands.takeOver(task), "Who has traced these causes cannot review them.");
        });
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("security1");
    }

    @Test
    void four_eyes_hold_for_who_took_over_in_one_click() {
        Task task = named();
        absences.keep("security1", today, today, "security2");
        as("security2", () -> taskHands.takeOver(task.getId()));
        absences.end("security1");
        analysisBy("security2");
        assertThatThrownBy(() -> as("security1", () -> tasks.setAssignee(open("facilitators").getId(), "security1")))
            .hasStackTraceContaining("Who has traced these causes cannot review them.");
    }

    @Test
    void who_has_left_or_lost_a_role_stands_in_for_nobody() {
        absences.keep("security1", today, today, "security2");
        assertThat(absences.today("security1")).hasValue("security2");
        jdbc.sql("UPDATE absence SET deputy = 'sysadmin1'").update();
        assertThat(absences.today("security1")).isEmpty();
        jdbc.sql("UPDATE absence SET deputy = 'nobody'").update();
        assertThat(absences.today("security1")).isEmpty();
        assertThat(named().getAssignee()).isEqualTo("security1");
    }

    @Test
    void the_reminders_go_to_who_stands_in_and_they_take_the_task_over() {
        Task task = named();
        absences.keep("security1", today, today, "security2");
        sweep.sweep();
        assertThat(jdbc.sql("SELECT recipient FROM notice WHERE task = ? AND kind = 'task'").param(task.getId())
            .query(String.class).list()).containsExactly("security2");
        as("security2", () -> taskHands.handOn(task.getId(), "security2", "I stand in"));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("security2");
    }

    @Test
    void whoever_gives_work_to_somebody_away_is_told() {
        stages.start("hardening", reference);
        String id = stages.task(reference, "Propose actions").getId();
        assertThat(offered(id)).doesNotContain("stands in");
        absences.keep("security1", today, today, "security2");
        assertThat(offered(id)).contains("Security 1 (away until",
            "Security 2 stands in)");
    }

    @Test
    void days_that_cannot_be_and_deputies_who_may_not_do_the_same_are_refused() {
        refused(() -> absences.keep("security1", today, today.minusDays(1), "security2"), "last day");
        refused(() -> absences.keep("security1", today.minusDays(9), today.minusDays(1), "security2"), "not over");
        refused(() -> absences.keep("security1", null, today, "security2"), "first day");
        for (String deputy : List.of("security1", "sysadmin1", "nobody", "employee1")) {
            refused(() -> absences.keep("security1", today, today, deputy), "all your roles");
        }
        absences.keep("security2", today, today, "security1");
        refused(() -> absences.keep("security1", today, today, "security2"), "Security 2 is away");
    }

    private String offered(String task) {
        VariableMap shown = forms.getTaskFormVariables(task, List.of("owners", "verifiers"), false);
        return Stream.of("owners", "verifiers").map(name -> (JsonValue) shown.getValueTyped(name))
            .map(JsonValue::getValueSerialized).collect(Collectors.joining());
    }

    private static void refused(Runnable change, String sentence) {
        assertThatThrownBy(change::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private void analysisBy(String person) {
        jdbc.sql("""
            INSERT INTO analysis (post_mortem, round, problem, traced_by, traced_at)
            SELECT ?, count(*) + 1, 'P', ?, now() FROM analysis WHERE post_mortem = ?""")
            .params(reference, person, reference).update();
    }

    private Task named() {
        String process = runtime.startProcessInstanceByKey("named", reference, Map.of()).getId();
        return tasks.createTaskQuery().processInstanceId(process).singleResult();
    }

    /** A review that nobody has yet. */
    private Task open(String group) {
        Task task = named();
        tasks.setAssignee(task.getId(), null);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }

    private void as(String person, Runnable work) {
        login.begin(person, List.of("security", "camunda-admin"));
        try {
            work.run();
        } finally {
            login.end();
        }
    }
}
