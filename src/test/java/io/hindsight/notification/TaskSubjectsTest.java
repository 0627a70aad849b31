package io.hindsight.notification;

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

/** Of what a post-mortem has several at a time, each notice says which one it is. */
@EngineTest
class TaskSubjectsTest {

    @Autowired ProcessEngine engine;
    @Autowired TaskSweep sweep;
    @Autowired Stages stages;
    @Autowired JdbcClient jdbc;

    String reference;

    @BeforeEach
    void walkWithASweepAfterEachStep() throws IOException {
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

    @AfterEach
    void tidy() {
        stages.endAll();
    }

    @Test
    void the_notice_of_a_task_of_several_names_its_subject() {
        assertThat(jdbc.sql("""
            SELECT DISTINCT content ->> 'form' FROM notice
            WHERE post_mortem = ? AND kind = 'task' AND content ->> 'subject' <> ''""").param(reference)
            .query(String.class).list()).containsExactlyInAnyOrder("evaluate-response", "acknowledge-plan",
                "decide-on-action", "implement-action", "verify-action", "judge-effect", "hold-session");
    }

    @Test
    void nobody_gets_two_notices_that_say_the_same() {
        assertThat(jdbc.sql("""
            SELECT recipient || ': ' || (content ->> 'name') FROM notice WHERE post_mortem = ? AND kind = 'task'
            GROUP BY recipient, content ->> 'name', content ->> 'subject' HAVING count(DISTINCT task) > 1""")
            .param(reference).query(String.class).list()).isEmpty();
    }

    private List<Task> open() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .orderByTaskCreateTime().asc().list();
    }

    private void waitForTheEffect() {
        Job wait = engine.getManagementService().createJobQuery().timers().processDefinitionKey("effectiveness")
            .processInstanceId(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("effectiveness")
                .processInstanceBusinessKey(reference).singleResult().getId()).singleResult();
        engine.getManagementService().executeJob(wait.getId());
    }
}
