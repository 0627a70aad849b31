package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

/** What happens every day is told with a 4xx and a sentence. */
@ServerTest
class OrdinaryEventsTest {

    private static final String MEETING = """
        {"variables": {"scheduledFor": {"value": "2030-12-02T10:00"}, "place": {"value": "Room 1"},
         "minutes": {"value": 60}, "agenda": {"value": "All"}}}""";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
    @Autowired
    RepositoryService repository;
    @Autowired
    JdbcClient jdbc;

    Program program;
    String reference;
    String id;

    @BeforeEach
    void aMeetingToSchedule() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        id = stages.task(reference, "Schedule meeting").getId();
    }

    @RepeatedTest(5)
    void of_four_who_complete_a_task_at_the_same_moment_one_does_and_the_others_are_told() throws Exception {
        Callable<Answer> submit = () -> call("facilitator1", "POST", "/task/" + id + "/submit-form", MEETING);
        List<Answer> answers = ClaimTest.atOnce(Collections.nCopies(4, submit));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 400, 400, 400);
        assertThat(answers).filteredOn(answer -> answer.status() == 400).allSatisfy(answer -> assertThat(answer.text())
            .contains("This task is not open; somebody may have completed it already."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'person", "a b", "é", "a/b", "*"})
    void a_login_with_other_characters_is_a_400_that_says_which_there_may_be(String login) {
        String user = "{\"profile\": {\"id\": \"" + login + "\"}, \"credentials\": {\"password\": \"demo\"}}";
        String sentence = "A login, or the id of a group, has letters without accents, digits and . _ @ + - only.";
        assertFault(call("admin", "POST", "/user/create", user), 400, sentence);
        assertFault(new Webapp(port, "admin").send("POST", Webapp.ENGINE + "/user/create", user), 400, sentence);
        assertFault(call("admin", "POST", "/group/create", "{\"id\": \"" + login + "\", \"name\": \"x\"}"), 400,
            sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'person", "a b", "é", "a/b", "*", "${x}", "%00", "-", "x\ty", "🔐"})
    void an_attempt_to_log_in_with_them_is_a_401(String login) {
        assertThat(program.get(login, "/engine-rest/task").status()).isEqualTo(401);
        assertThat(program.get(login, "/camunda/api/engine/engine/").status()).isEqualTo(401);
        assertThat(program.get(login, "/api/post-mortems").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "POST   | /task/{id}/bpmnEscalation | {'escalationCode': 'x'} | 400",
        "POST   | /task/{id}/bpmnError      | {'errorCode': 'x'}      | 400",
        "DELETE | /task/{id}                | ``                          | 400",
        "POST   | /condition                | {'variables': {}}         | 400",
        "GET    | /metrics                  | ``                          | 400",
        "GET    | /metrics/job-failed/sum   | ``                          | 400",
        "GET    | /decision-definition/none | ``                          | 404",
        "POST   | /job/none/execute         | ``                          | 404"})
    void what_the_engine_cannot_do_is_a_4xx_to_an_administrator(String method, String path, String body, int status) {
        Answer answer = call("admin", method, path.replace("{id}", id), body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).doesNotContain("Something went wrong", "Exception", "\tat ");
        assertThat(tasks.createTaskQuery().taskId(id).count()).isEqualTo(1);
    }

    @Test
    void a_process_that_one_may_not_see_is_a_403() {
        String meeting = repository.createProcessDefinitionQuery().processDefinitionKey("meeting").latestVersion()
            .singleResult().getId();
        assertThat(call("trainer1", "GET", "/process-definition/" + meeting, "").status()).isEqualTo(403);
        assertThat(
            new Webapp(port, "trainer1").send("GET", Webapp.ENGINE + "/process-definition/" + meeting + "/xml", "")
                .status())
            .isEqualTo(403);
    }

    @Test
    void what_one_may_not_see_is_a_403_where_the_engine_calls_it_its_own_fault() {
        Response response = new EngineProblems().toResponse(new RestException(Status.INTERNAL_SERVER_ERROR,
            new AuthorizationException("The user may not read this decision."), "Cannot get decision"));
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(((ExceptionDto) response.getEntity()).getMessage())
            .isEqualTo("The user may not read this decision.");
    }

    @Test
    void a_refused_job_keeps_its_retries() {
        Job timer = aTimer();
        for (String person : List.of("security1", "management1", "facilitator1", "employee1")) {
            assertThat(call(person, "POST", "/job/" + timer.getId() + "/execute", "").status()).isEqualTo(403);
            assertThat(new Webapp(port, person).send("POST", Webapp.ENGINE + "/job/" + timer.getId() + "/execute", "")
                .status()).isEqualTo(403);
        }
        assertThat(retries(timer)).isEqualTo(timer.getRetries());
    }

    @Test
    void a_job_that_fails_when_an_administrator_tries_it_keeps_its_retries() {
        Job timer = aTimer();
        jdbc.sql("UPDATE act_ru_job SET handler_cfg_ = 'nowhere' WHERE id_ = ?").param(timer.getId()).update();
        assertThat(call("admin", "POST", "/job/" + timer.getId() + "/execute", "").status())
            .isGreaterThanOrEqualTo(400);
        assertThat(retries(timer)).isEqualTo(timer.getRetries());
    }

    @Test
    void a_job_that_is_being_executed_is_a_409() {
        Job timer = aTimer();
        jdbc.sql("""
            UPDATE act_ru_job SET lock_owner_ = 'another node', lock_exp_time_ = now() + interval '5 minutes' WHERE id_ = ?
            """).param(timer.getId()).update();
        assertFault(call("admin", "POST", "/job/" + timer.getId() + "/execute", ""), 409, "is being executed just now");
        assertThat(retries(timer)).isEqualTo(timer.getRetries());
    }

    private Job aTimer() {
        String evaluation = stages.start("evaluation", reference).getId();
        return management.createJobQuery().processInstanceId(evaluation).singleResult();
    }

    private int retries(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    private Answer call(String person, String method, String path, String body) {
        return program.call(person, method, "/engine-rest" + path, body);
    }

    private static void assertFault(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).contains(sentence);
    }
}
