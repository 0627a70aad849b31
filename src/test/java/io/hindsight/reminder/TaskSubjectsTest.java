package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.walk.EngineWalk;

/** Where a post-mortem has several tasks of one kind, their notices say which is which. */
@EngineTest
class TaskSubjectsTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskSweep sweep;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void everybodyWantsAll() {
        jdbc.sql(SweepScene.EVERYTHING).update();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("DELETE FROM preference").update();
        stages.endAll();
    }

    @Test
    void each_notice_of_a_task_of_several_names_its_subject_and_no_two_tasks_are_called_the_same() throws IOException {
        walkWithASweepBeforeEachStep();

        assertThat(of("""
            SELECT DISTINCT content ->> 'form' FROM notice
            WHERE post_mortem = ? AND kind = 'task' AND content ->> 'subject' <> ''""")).containsExactlyInAnyOrder(
            "evaluate-response", "acknowledge-plan", "decide-on-action", "implement-action", "verify-action",
            "judge-effect");
        assertThat(of("""
            SELECT content ->> 'name' FROM notice WHERE post_mortem = ? AND kind = 'task'
            GROUP BY content ->> 'name', content ->> 'subject', content ->> 'assignee'
            HAVING count(DISTINCT task) > 1""")).isEmpty();
    }

    private void walkWithASweepBeforeEachStep() throws IOException {
        stages.endAll();
        EngineWalk walk = new EngineWalk(engine);
        reference = walk.report();
        for (List<Task> open = open(); !open.isEmpty(); open = open()) {
            sweep.sweep();
            walk.finish(reference, open.get(0).getName());
        }
        waitForTheEffect();
        sweep.sweep();
    }

    private List<String> of(String sql) {
        return jdbc.sql(sql).param(reference).query(String.class).list();
    }

    private List<Task> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .orderByTaskCreateTime().asc().list();
    }

    private void waitForTheEffect() {
        Job wait = engine.getManagementService().createJobQuery().timers().processDefinitionKey("effectiveness")
            .processInstanceId(
                engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("effectiveness")
                    .processInstanceBusinessKey(reference).singleResult().getId())
            .singleResult();
        engine.getManagementService().executeJob(wait.getId());
    }
}
