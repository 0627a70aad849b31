package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.notification.StoredNotice;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

@EngineTest
class TaskSweepTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String NAMELESS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                     id="nameless-model" targetNamespace="test">
          <process id="nameless" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start"/>
            <sequenceFlow id="to" sourceRef="start" targetRef="Task_Nameless"/>
            <userTask id="Task_Nameless" camunda:candidateGroups="facilitators"/>
          </process>
        </definitions>
        """;

    @Autowired
    TaskSweep sweep;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    IdentityService identity;
    @Autowired
    Preferences preferences;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @Autowired
    RepositoryService repository;
    @Autowired
    TransactionTemplate transaction;

    TransactionTemplate elsewhere;
    String reference;
    String task;

    /** A task for the facilitators, due on Thursday 10 December 2026 at 18:00; it is Monday morning. */
    @BeforeEach
    void aTaskIsOpen() {
        elsewhere = new TransactionTemplate(transaction.getTransactionManager());
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        stages.endAll();
        at("2026-12-07T07:00");
        jdbc.sql(SweepScene.EVERYTHING).update();
        jdbc.sql("DELETE FROM notice WHERE kind = 'escalation'").update();
        openTask();
    }

    private void openTask() {
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting").getId();
        dueAt("2026-12-10T18:00");
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        jdbc.sql("DELETE FROM preference").update();
        jdbc.sql("DELETE FROM digest_run").update();
        stages.endAll();
    }

    @Test
    void each_of_the_group_is_told_of_a_task_once() {
        sweep.sweep();
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
        assertThat(content("task", "facilitator1")).isEqualTo(new TaskContent("Task_ScheduleMeeting",
            "Schedule meeting", "schedule-meeting", null, Instant.parse("2026-12-10T17:00:00Z"), "facilitators", null,
            null, null, null));
    }

    @Test
    void who_is_given_a_task_is_told_and_each_only_once_however_often_it_goes_back_and_forth() {
        assign("facilitator2");
        assign("facilitator1");
        assign("facilitator2");
        assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
        assertThat(content("task", "facilitator1")).returns("facilitator1", TaskContent::assignee)
            .returns(null, TaskContent::group);
    }

    @Test
    void who_takes_a_task_is_not_told_what_they_know() {
        identity.setAuthentication("facilitator2", List.of("facilitators"));
        tasks.claim(task, "facilitator2");
        identity.clearAuthentication();
        sweep.sweep();
        assertThat(told("task")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = AtOnce.class, names = {"MINE", "NONE"})
    void who_wants_less_is_not_told_and_not_reminded_of_the_groups_tasks_but_told_what_is_overdue(AtOnce atOnce) {
        preferences.keep(new Preference("facilitator1", atOnce, Locale.FRENCH, PARIS));
        sweep.sweep();
        at("2026-12-09T09:00");
        sweep.sweep();
        at("2026-12-10T18:00");
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator2");
        assertThat(told("reminder")).containsExactly("facilitator2");
        assertThat(told("overdue")).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void who_wants_only_their_own_at_once_is_told_and_reminded_of_what_they_are_given() {
        preferences.keep(new Preference("facilitator1", AtOnce.MINE, Locale.FRENCH, PARIS));
        assign("facilitator1");
        at("2026-12-09T09:00");
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator1");
        assertThat(told("reminder")).containsExactly("facilitator1");
    }

    @Test
    void who_asks_to_be_told_at_once_is_told_from_then_on() {
        preferences.keep(new Preference("facilitator1", AtOnce.NONE, Locale.FRENCH, PARIS));
        at("2026-12-07T10:00");
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.FRENCH, PARIS));
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator2");
    }

    @Test
    void somebody_is_reminded_once_per_lead_time_and_not_at_night() {
        remindersAt("2026-12-07T07:59", 0, "2026-12-08T07:59", 0, "2026-12-08T08:00", 1, "2026-12-08T20:00", 1,
            "2026-12-09T07:59", 1, "2026-12-09T08:00", 2, "2026-12-10T17:00", 2);
    }

    @Test
    void days_on_which_nobody_works_are_no_days_before_the_due_date() {
        dueAt("2026-12-14T18:00");
        remindersAt("2026-12-08T12:00", 0, "2026-12-10T12:00", 1, "2026-12-11T08:00", 2, "2026-12-12T12:00", 2);
    }

    @Test
    void a_due_date_that_is_moved_is_reminded_of_again() {
        remindersAt("2026-12-09T12:00", 1);
        dueAt("2026-12-17T18:00");
        remindersAt("2026-12-10T12:00", 1, "2026-12-16T12:00", 2);
    }

    @Test
    void a_task_is_not_reminded_of_on_the_day_that_it_comes() {
        dueAt("2026-12-08T18:00");
        remindersAt("2026-12-07T12:00", 0, "2026-12-08T08:00", 1);
    }

    @Test
    void a_task_past_its_due_date_is_told_once() {
        at("2026-12-10T17:59");
        sweep.sweep();
        assertThat(told("overdue")).isEmpty();
        at("2026-12-10T18:00");
        sweep.sweep();
        sweep.sweep();
        assertThat(told("overdue")).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void management_is_told_after_the_escalation_time_and_on_working_days() {
        at("2026-12-14T17:59");
        sweep.sweep();
        assertThat(told("escalation")).isEmpty();
        at("2026-12-14T18:00");
        sweep.sweep();
        sweep.sweep();
        assertThat(told("escalation")).containsExactly("management1", "management2");
    }

    @Test
    void somebody_who_has_a_manager_answers_to_them() {
        tasks.setAssignee(task, "sysadmin2");
        at("2026-12-20T12:00");
        sweep.sweep();
        assertThat(told("escalation")).containsExactly("security1");
    }

    @Test
    void a_task_that_waits_is_told_to_nobody() {
        runtime.suspendProcessInstanceById(stages.task(reference, "Schedule meeting").getProcessInstanceId());
        sweep.sweep();
        assertThat(told("task")).isEmpty();
    }

    @Test
    void who_only_changes_the_language_is_still_told_what_has_come_before() {
        at("2026-12-07T07:01");
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.FRENCH, PARIS));
        at("2026-12-07T07:02");
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.ENGLISH, PARIS));
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void a_task_without_a_name_keeps_no_other_from_being_told() {
        String deployment = repository.createDeployment().addString("nameless.bpmn", NAMELESS).deploy().getId();
        try {
            String nameless = tasks.createTaskQuery().processInstanceId(
                runtime.startProcessInstanceByKey("nameless").getId()).singleResult().getId();
            sweep.sweep();
            assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
            task = nameless;
            assertThat(content("task", "facilitator1").name()).isEqualTo("Task_Nameless");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void while_one_node_sweeps_the_others_leave_it_to_that_one() {
        sweep.sweep();
        transaction.executeWithoutResult(first -> {
            sweep.sweep();
            elsewhere.executeWithoutResult(second -> openTask());
            elsewhere.executeWithoutResult(second -> sweep.sweep());
            assertThat(told("task")).isEmpty();
        });
        sweep.sweep();
        assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void two_nodes_that_sweep_at_once_tell_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> node = () -> {
                sweep.sweep();
                return null;
            };
            nodes.invokeAll(List.of(node, node, node, node)).forEach(done -> assertThat(done).succeedsWithin(
                Duration.ofSeconds(20)));
        } finally {
            nodes.shutdown();
        }
        assertThat(told("task")).containsExactly("facilitator1", "facilitator2");
    }

    private void remindersAt(Object... momentsAndCounts) {
        for (int i = 0; i < momentsAndCounts.length; i += 2) {
            at((String) momentsAndCounts[i]);
            sweep.sweep();
            assertThat(told("reminder").stream().filter("facilitator1"::equals).count())
                .as((String) momentsAndCounts[i]).isEqualTo(((Integer) momentsAndCounts[i + 1]).longValue());
        }
    }

    private void assign(String person) {
        tasks.setAssignee(task, person);
        sweep.sweep();
    }

    private void dueAt(String local) {
        Task open = stages.task(reference, "Schedule meeting");
        open.setDueDate(Date.from(instant(local)));
        tasks.saveTask(open);
    }

    private static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(instant(local)));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    private List<String> told(String kind) {
        return jdbc
            .sql(
                """
            SELECT recipient FROM notice WHERE kind = ? AND task = ?
              AND (dropped_at IS NULL OR dropped_why LIKE 'told in one letter%') ORDER BY recipient, created_at""")
            .params(kind, task).query(String.class).list();
    }

    private TaskContent content(String kind, String recipient) {
        return jdbc.sql("SELECT * FROM notice WHERE kind = ? AND recipient = ? AND task = ? AND sent_at IS NULL")
            .params(kind, recipient, task).query(StoredNotice::of).single().telling(TaskContent.class)
            .content(TaskContent.class);
    }
}
