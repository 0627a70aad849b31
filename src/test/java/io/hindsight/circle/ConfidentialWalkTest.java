package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;
import io.hindsight.walk.Program;

@ServerTest
class ConfidentialWalkTest {

    private static final String ACKNOWLEDGE = "Acknowledge plan";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    ProcessEngine engine;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    ManagementService jobs;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;

    Program program;
    CircleScene scene;
    EngineWalk walk;
    String reference;

    @BeforeEach
    void aConfidentialPostMortem() throws IOException {
        program = new Program(port);
        scene = new CircleScene(program);
        walk = new EngineWalk(engine);
        reference = scene.red();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void its_circle_takes_it_to_its_end_alone() {
        walk.upTo(reference, ACKNOWLEDGE);
        List<Task> asked = acknowledgements();
        assertThat(asked).isNotEmpty().allMatch(task -> task.getTenantId() == null);
        assertThat(asked).allSatisfy(task -> assertThat(program.get("trainer2", "/engine-rest/process-instance/"
            + task.getProcessInstanceId()).text()).doesNotContain(reference));
        asked.forEach(task -> acknowledge(task, "2"));
        walk.finish(reference);

        assertThat(jdbc.sql("SELECT closed_at IS NOT NULL FROM post_mortem WHERE reference = ?").param(reference)
            .query(Boolean.class).single()).isTrue();
        assertThat(circles.members(reference)).containsExactlyInAnyOrderElementsOf(CircleScene.members());
        assertThat(instances()).isNotEmpty().allMatch(instance -> reference.equals(instance.getTenantId()));
    }

    @Test
    void what_outlives_it_stays_in_its_circle() {
        walk.upTo(reference, ACKNOWLEDGE);
        acknowledgements().forEach(task -> acknowledge(task, "1"));
        walk.finish(reference);
        assertThat(instances()).extracting(HistoricProcessInstance::getProcessDefinitionKey).contains("effectiveness");
        jobs.createJobQuery().processDefinitionKey("effectiveness").list().stream()
            .filter(job -> reference.equals(job.getTenantId())).forEach(job -> jobs.executeJob(job.getId()));
        assertThat(stages.task(reference, "Judge effect").getTenantId()).isEqualTo(reference);
        assertThat(scene.tasks("security1", reference)).hasSize(1);
        assertThat(scene.tasks("security2", reference)).isEmpty();
    }

    @Test
    void mails_on_the_plan_tell_neither_reason_nor_post_mortem() {
        walk.upTo(reference, ACKNOWLEDGE);
        String versions = jdbc
            .sql(
                """
            SELECT string_agg(coalesce(post_mortem, '') || content::text, ' ') FROM notice
            WHERE kind = 'plan-version' AND created_at > (SELECT opened_at FROM post_mortem WHERE reference = ?)
              AND content ->> 'number' = (SELECT concat_ws('.', major, minor, patch) FROM plan_version WHERE post_mortem = ?)""")
            .params(reference, reference).query(String.class).single();
        assertThat(versions).contains("asked").doesNotContain(reference, "\"reason\"");
        Task asked = acknowledgements().get(0);
        assertThat(stages.shown(asked, "versionNews")).doesNotContain("Why:").doesNotContain(reference);
        assertThat(tasks.getVariableLocal(asked.getId(), "reference")).isNull();
    }

    private void acknowledge(Task task, String person) {
        SpinJsonNode open = (SpinJsonNode) tasks.getVariable(task.getId(), "openVersions");
        stages.complete(task, team(task).replaceAll("s$", "") + person,
            Map.of("acknowledged", Stages.chosen(open.elements().stream().map(one -> one.prop("value").stringValue())
                .toArray(String[]::new)), "teamNeedsTraining", "no"));
    }

    private List<Task> acknowledgements() {
        return jdbc.sql("""
            SELECT team FROM acknowledgement JOIN plan_version ON plan_version.id = version
            WHERE post_mortem = ? AND outcome IS NULL""").param(reference).query(String.class).list().stream()
            .map(team -> tasks.createTaskQuery().taskName(ACKNOWLEDGE).processVariableValueEquals("team", team)
                .singleResult())
            .toList();
    }

    private String team(Task task) {
        return String.valueOf(tasks.getVariable(task.getId(), "team"));
    }

    private List<HistoricProcessInstance> instances() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list();
    }
}
