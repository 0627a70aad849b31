package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.circle.CircleScene;
import io.hindsight.walk.Program;

@ServerTest
class ConfidentialSweepTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskSweep sweep;

    CircleScene scene;

    @BeforeEach
    void nothingElseIsOpen() {
        scene = new CircleScene(new Program(port));
        stages.endAll();
        jdbc.sql("DELETE FROM notice WHERE kind = 'escalation'").update();
        jdbc.sql(SweepScene.EVERYTHING).update();
    }

    @AfterEach
    void everybodyWantsWhatTheyLike() {
        jdbc.sql("DELETE FROM preference").update();
    }

    @Test
    void a_task_of_a_role_is_told_to_its_members_in_the_circle() {
        String reference = scene.red();
        sweep();
        assertThat(told(reference)).containsExactly("facilitator1");
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("notice")
            .processInstanceBusinessKey(reference).list()).allMatch(notice -> reference.equals(notice.getTenantId()));
    }

    @Test
    void a_late_one_is_escalated_to_management_in_the_circle() {
        String reference = scene.red();
        Task task = stages.task(reference, "Schedule meeting");
        task.setDueDate(new Date(0));
        tasks.saveTask(task);
        sweep();
        assertThat(told(reference)).containsOnly("facilitator1", "management1");
    }

    @Test
    void a_late_one_is_escalated_to_the_facilitators_where_nobody_of_management_is_in_the_circle() {
        String reference = scene.report("security1", "red", null).json().get("reference").asText();
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All", "invitedPeople", Stages.chosen("sysadmin1")));
        Task account =
            tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("sysadmin1").singleResult();
        account.setDueDate(new Date(0));
        tasks.saveTask(account);
        sweep();
        assertThat(
            jdbc.sql("SELECT recipient FROM notice WHERE post_mortem = ? AND kind = 'escalation'").param(reference)
                .query(String.class).list())
            .containsExactlyInAnyOrder("facilitator1", "facilitator2");
    }

    @Test
    void who_joins_later_is_told_then() {
        String reference = scene.red();
        sweep();
        scene.widen("management1", reference, "facilitator2", "Helps");
        sweep();
        assertThat(told(reference)).containsExactlyInAnyOrder("facilitator1", "facilitator2");
    }

    private void sweep() {
        sweep.sweep();
    }

    private List<String> told(String reference) {
        return jdbc.sql("SELECT DISTINCT recipient FROM notice WHERE post_mortem = ?").param(reference)
            .query(String.class).list();
    }
}
