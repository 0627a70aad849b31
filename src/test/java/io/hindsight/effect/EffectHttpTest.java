package io.hindsight.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Actions;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/** The readings of an effect, over the engine's REST API. */
@ServerTest
class EffectHttpTest {

    private static final String HIT = "'outcome': {'value': 'hit'}, 'findings': {'value': 'Seen'}";
    private static final String MISS =
        "'outcome': {'value': 'miss'}, 'value': {'value': '3 of 120'}, 'findings': {'value': 'Seen'}";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    ProposalLog log;
    @Autowired
    Actions actions;

    Program program;
    String reference;

    /** Done by security1, who is in the group that judges too. */
    @BeforeEach
    void anActionThatWasVerified() {
        program = new Program(port);
        reference = stages.openPostMortem();
        long id = log.add(reference, new Proposal(1, "Title", "other", "What", List.of(), "security1", null,
            TestClock.workingDay(9), "low", "Effect", Rhythm.halfway(90)), null, "management1");
        runtime.startProcessInstanceByKey("action", reference,
            Map.of("action", id, "stage", "Hardening", "severity", "high"));
        stages.complete(reference, "Decide on action", "management2", Map.of("decision", "approve"));
        stages.complete(reference, "Implement action", "security1", Map.of("whatWasDone", "Done", "evidence", "Log"));
        stages.complete(reference, "Verify action", "security2", Map.of("howChecked", "Seen", "verdict", "verified"));
        letTimePass();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void who_has_implemented_it_reads_none_of_its_effect(String way) {
        Answer refused = judge("security1", way, HIT);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Who has implemented an action cannot verify it or judge its effect.");
        assertThat(judge("employee1", way, HIT).status()).isBetween(400, 404);
        assertThat(judge("security2", way, HIT).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'outcome': {'value': 'revoked'}, 'findings': {'value': 'Seen'}; outcome",
        "'outcome': {'value': 'hit'}; findings",
        "'outcome': {'value': 'cannot-tell'}, 'findings': {'value': 'Seen'}; askAgainIn",
        "'outcome': {'value': 'hit'}, 'findings': {'value': 'Seen'}, 'effect': {'value': 'effective'}; effect"})
    void a_bad_answer_is_refused_and_nothing_is_kept(String answers, String field) {
        Answer refused = judge("security2", "submit-form", answers);
        assertThat(refused.status()).as(field + ": " + refused.text()).isEqualTo(400);
        assertThat(readings()).extracting(EffectReading::outcome).containsOnlyNulls();
    }

    @Test
    void of_two_who_judge_at_once_one_is_heard() throws Exception {
        String task = open().getId();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Answer>> both = Stream.of(HIT, MISS)
                .<Callable<Answer>>map(answers -> () -> judge(task, answers == HIT ? "security2" : "admin",
                    "submit-form", answers))
                .toList();
            List<Integer> statuses = threads.invokeAll(both).stream().map(EffectHttpTest::status).toList();
            assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status < 500);
        } finally {
            threads.shutdownNow();
        }
        assertThat(readings()).hasSize(2).extracting(EffectReading::outcome).containsOnlyOnce((ReadingOutcome) null);
    }

    @Test
    void two_misses_in_a_row_reopen_it_and_the_record_says_so() {
        assertThat(judge("security2", "submit-form", MISS).status()).isEqualTo(204);
        letTimePass();
        assertThat(judge("admin", "submit-form", MISS).status()).isEqualTo(204);

        assertThat(actions.of(reference)).extracting(action -> action.title() + " " + action.follows())
            .containsExactly("Title null", "Title 1");
        assertThat(program.get("security1", "/post-mortems/" + reference).text()).contains("<b>Not effective.</b>",
            "Action 2 follows.", "Reading 1", "Reading 2", "<b>Criterion missed.</b>", "3 of 120 · Seen — Security 2",
            "every 45 days for 90 days after it was verified").doesNotContain("??");
        JsonNode action =
            program.get("security1", "/api/post-mortems/" + reference).json().at("/hardening/actions/0");
        assertThat(action.at("/effect").asText()).isEqualTo("not-effective");
        assertThat(action.at("/rhythm").toString()).isEqualTo("{\"until\":90,\"every\":45,\"unit\":\"days\"}");
        assertThat(action.at("/readings/1/outcome").asText()).isEqualTo("miss");
        assertThat(action.at("/readings/1/value").asText()).isEqualTo("3 of 120");
        assertThat(program.get("security1", "/post-mortems/" + reference + "/report.pdf").status()).isEqualTo(200);
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<EffectReading> readings() {
        return actions.of(reference).get(0).readings();
    }

    /** Until the next reading is due. */
    private void letTimePass() {
        management.executeJob(management.createJobQuery().timers()
            .processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
                .processDefinitionKey("effectiveness").singleResult().getId())
            .singleResult().getId());
    }

    private Task open() {
        return stages.task(reference, "Judge effect");
    }

    private Answer judge(String person, String way, String answers) {
        return judge(open().getId(), person, way, answers);
    }

    private Answer judge(String task, String person, String way, String answers) {
        return program.post(person, "/engine-rest/task/" + task + "/" + way,
            ("{'variables': {" + answers + "}}").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
