package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class MarkingTest {

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;

    Program program;
    CircleScene scene;
    String reference;

    @BeforeEach
    void aRunningPostMortem() {
        program = new Program(port);
        scene = new CircleScene(program);
        reference = scene.amber();
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All", "invitedPeople", Stages.chosen("legal2")));
    }

    @Test
    void raising_moves_all_that_runs_behind_the_door_at_once() {
        assertThat(scene.tasks("management2", reference)).isNotEmpty();
        assertThat(scene.mark("management1", reference, "red", "The press is asking").status()).isEqualTo(200);
        assertThat(scene.tasks("management1", reference)).hasSize(8);
        for (String person : List.of("plan-owner1", "trainer2", "legal1")) {
            assertThat(scene.tasks(person, reference)).as(person).isEmpty();
            assertThat(program.get(person, "/engine-rest/history/task?processInstanceBusinessKey=" + reference).text())
                .as(person).doesNotContain("Hold meeting");
        }
        assertThat(program.get("employee1", "/engine-rest/task?processInstanceBusinessKey=" + reference).status())
            .isEqualTo(403);
        assertThat(left()).isEmpty();
    }

    /** Tables that still hold something of it outside. */
    private List<String> left() {
        return List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_hi_procinst", "act_hi_actinst",
            "act_hi_taskinst").stream().filter(
                table -> jdbc.sql("SELECT count(*) FROM " + table + """
                \sWHERE tenant_id_ IS NULL AND proc_inst_id_ IN (
                    SELECT proc_inst_id_ FROM act_hi_procinst WHERE business_key_ = ?)""").param(reference)
                    .query(Integer.class).single() > 0)
            .toList();
    }

    @Test
    void who_has_taken_part_is_in_the_circle_with_the_facilitators() {
        scene.mark("management1", reference, "amber+strict", "The press is asking");
        assertThat(circles.members(reference)).contains("management1", "facilitator1", "facilitator2", "security1",
            "security2", "sysadmin1", "legal2").doesNotContain("legal1", "trainer1", "plan-owner1");
        assertThat(scene.tasks("legal2", reference)).hasSize(1);
    }

    @Test
    void lowering_opens_it_and_both_are_kept_with_their_reasons() {
        scene.mark("management1", reference, "red", "The press is asking");
        Answer answer = scene.mark("facilitator2", reference, "green", "It is in the papers");
        assertThat(answer.json()).extracting(one -> one.get("tlpBefore").asText() + " " + one.get("tlp").asText() + " "
            + one.get("reason").asText() + " " + one.get("markedBy").asText()).containsExactly(
                "amber red The press is asking management1", "red green It is in the papers facilitator2");
        assertThat(scene.tasks("management2", reference)).hasSize(8);
        assertThat(circles.isConfidential(reference)).isFalse();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list())
            .allMatch(task -> task.getTenantId() == null);
    }

    @Test
    void it_is_for_facilitators_and_management_and_needs_another_tlp_and_a_reason() {
        assertThat(scene.mark("security1", reference, "red", "Why").status()).isEqualTo(403);
        assertThat(scene.mark("management1", reference, "red", "").status()).isEqualTo(422);
        assertThat(scene.mark("management1", reference, "amber", "Why").status()).isEqualTo(422);
        assertThat(scene.mark("management1", reference, "pink", "Why").status()).isEqualTo(422);
        assertThat(scene.mark("management1", "PM-1999-0001", "red", "Why").status()).isEqualTo(404);
        assertThat(scene.mark("employee1", reference, "red", "Why").status()).isEqualTo(403);
    }

    @Test
    void it_goes_on_behind_the_door() {
        scene.mark("management1", reference, "red", "Why");
        stages.complete(reference, "Hold meeting", "facilitator1", Map.of("wentWell", "x", "toImprove", "y",
            "attended", Stages.chosen("security1", "sysadmin1", "management1")));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list()).isNotEmpty()
            .allMatch(task -> reference.equals(task.getTenantId()));
        assertThat(scene.tasks("security1", reference)).extracting(task -> task.get("name").asText())
            .contains("Trace causes");
        assertThat(left()).isEmpty();
    }

    @Test
    void claims_and_answers_at_the_same_moment_are_taken_or_refused_and_nothing_stays_outside() throws Exception {
        String hold = "/engine-rest/task/" + stages.task(reference, "Hold meeting").getId();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> raise = () -> scene.mark("management1", reference, "red", "Why").status();
            Callable<Integer> claim = () -> program.post("facilitator1", hold + "/claim",
                "{\"userId\": \"facilitator1\"}".getBytes()).status();
            Callable<Integer> account = () -> sendAccount(account());
            List<Future<Integer>> answers = threads.invokeAll(List.of(raise, claim, account));
            assertThat(answers.get(0).get()).isEqualTo(200);
            assertThat(answers.get(1).get()).isEqualTo(204);
            if (answers.get(2).get() != 204) {
                assertThat(sendAccount(account())).isEqualTo(204);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(left()).isEmpty();
    }

    private String account() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee("legal2").singleResult()
            .getId();
    }

    private int sendAccount(String task) {
        return program.post("legal2", "/engine-rest/task/" + task + "/submit-form", "{\"variables\": {}}".getBytes())
            .status();
    }
}
