package io.hindsight.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.work.WorkCounts.OwnCounts;

@EngineTest
class WorkCountsTest {

    private static final List<String> GROUPS = List.of("facilitators", "employees");

    @Autowired
    WorkCounts counts;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcClient jdbc;

    String reference;
    Task task;

    @BeforeEach
    void aTaskAlone() {
        stages.endAll();
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        task = stages.task(reference, "Schedule meeting");
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("DELETE FROM absence").update();
        stages.endAll();
    }

    @Test
    void what_nobody_has_is_to_be_taken_by_its_group() {
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(0, 0, 1));
        assertThat(counts.of("security1", List.of("security", "legal"))).isEqualTo(new OwnCounts(0, 0, 0));
        assertThat(counts.of("nobody", List.of())).isEqualTo(new OwnCounts(0, 0, 0));
    }

    @Test
    void what_somebody_has_is_theirs_and_late_once_it_is() {
        tasks.setAssignee(task.getId(), "facilitator1");
        due(1);
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(1, 0, 0));
        due(-1);
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(1, 1, 0));
        assertThat(counts.of("facilitator2", GROUPS)).isEqualTo(new OwnCounts(0, 0, 0));
    }

    @Test
    void what_somebody_has_who_is_away_is_their_deputy_s_too() {
        tasks.setAssignee(task.getId(), "facilitator1");
        due(-1);
        jdbc.sql("INSERT INTO absence VALUES ('facilitator1', current_date, current_date, 'facilitator2')").update();
        assertThat(counts.of("facilitator2", GROUPS)).isEqualTo(new OwnCounts(1, 1, 0));
    }

    @Test
    void what_several_groups_may_take_counts_once() {
        tasks.addCandidateGroup(task.getId(), "employees");
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(0, 0, 1));
    }

    @Test
    void what_waits_is_nobody_s() {
        runtime.suspendProcessInstanceById(task.getProcessInstanceId());
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(0, 0, 0));
    }

    @Test
    void nobody_outside_a_circle_counts_what_is_in_it() {
        stages.close(reference, "facilitator1");
        assertThat(counts.of("facilitator1", GROUPS)).isEqualTo(new OwnCounts(0, 0, 1));
        assertThat(counts.of("facilitator2", GROUPS)).isEqualTo(new OwnCounts(0, 0, 0));
        tasks.setAssignee(task.getId(), "facilitator2");
        assertThat(counts.of("facilitator2", GROUPS)).isEqualTo(new OwnCounts(0, 0, 0));
    }

    private void due(int days) {
        Task open = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        open.setDueDate(Date.from(Instant.now().plus(days, ChronoUnit.DAYS)));
        tasks.saveTask(open);
    }
}
