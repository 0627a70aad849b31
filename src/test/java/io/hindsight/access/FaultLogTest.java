package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.login.LoginInLog;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class FaultLogTest {

    private static final int SOME_LINES = 30;

    private static final List<String> BODIES = List.of("", "{", "[]", "null", "{\"orQueries\": 5}",
        "{\"variables\": {\"agenda\": null}}", "{\"userId\": {}}", "{\"sorting\": [{\"sortBy\": \"x\"}]}",
        "{\"nameLike\": \"a\\u0000\"}", "[".repeat(3_000), "{\"assigneeExpression\": \"${1}\"}");
    private static final List<String> CALLS = List.of("POST /task", "POST /task/count", "POST /task/{id}/claim",
        "POST /task/{id}/submit-form", "POST /task/{id}/complete", "GET /task/none/form",
        "GET /task/none/deployed-form",
        "GET /task?maxResults=x", "GET /task?firstResult=-1", "GET /task?name=%00", "GET /task?createdBefore=x",
        "POST /filter/none/list", "GET /filter/none/count", "POST /process-definition/none/submit-form", "PUT /task",
        "GET /process-definition/none/startForm", "POST /job/none/execute", "PATCH /task/{id}", "GET /nothing",
        "POST /message",
        "POST /condition", "GET /metrics", "POST /user/create", "POST /deployment/create", "DELETE /task/{id}",
        "POST /task/{id}/bpmnEscalation", "POST /task/{id}/identity-links", "POST /process-instance",
        "POST /history/task",
        "POST /process-definition/key/none/start", "POST /modification/execute", "POST /authorization/create",
        "POST /external-task/fetchAndLock", "GET /history/task?sortBy=x", "POST /migration/generate",
        "POST /variable-instance");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    RepositoryService repository;

    Program program;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
        program.get("management1", "/api/post-mortems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitator1", "admin"})
    void no_wrong_request_fills_the_log_and_its_lines_name_who_sent_it(String person, CapturedOutput log) {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        String id = stages.task(reference, "Schedule meeting").getId();
        Webapp webapp = new Webapp(port, person);
        for (String call : CALLS) {
            String[] words = call.replace("{id}", id).split(" ");
            for (String body : words[0].equals("GET") ? List.of("") : BODIES) {
                int begin = log.getAll().length();
                Answer program = this.program.call(person, words[0], "/engine-rest" + words[1], body);
                Answer page = webapp.send(words[0], Webapp.ENGINE + words[1], body);
                assertThat(List.of(program.status(), page.status())).as(call + " " + body)
                    .allMatch(status -> status < 500);
                assertQuiet(log.getAll().substring(begin), person, call + " " + body);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/post-mortems?page=x", "/api/post-mortems/none", "/api/nothing", "/post-mortems/none",
        "/tasks/none", "/plan/versions/x", "/api/incidents", "/actuator/env", "/post-mortems?q=%00", "/camunda/app/x/y",
        "/api/post-mortems?q=%00",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?maxResults=x"})
    void no_wrong_address_fills_the_log(String path, CapturedOutput log) {
        int begin = log.getAll().length();
        assertThat(program.get("management1", path).status()).isLessThan(500);
        program.call("management1", "POST", path, "{");
        program.call("management1", "PUT", path, "[]");
        assertQuiet(log.getAll().substring(begin), "management1", path);
    }

    @Test
    void a_fault_of_ours_is_told_once_with_its_cause_and_whose_request_it_was(CapturedOutput log) {
        Deployment faulty = repository.createDeployment()
            .addModelInstance("faulty.bpmn", Bpmn.createExecutableProcess("faulty")
                .camundaHistoryTimeToLive(1).startEvent().serviceTask().camundaClass("java.lang.String").endEvent()
                .done())
            .deploy();
        int begin = log.getAll().length();
        try {
            assertThat(program.call("admin", "POST", "/engine-rest/process-definition/key/faulty/start", "{}").status())
                .as("a task that is done by what can do none").isEqualTo(500);
        } finally {
            repository.deleteDeployment(faulty.getId(), true);
        }
        String written = log.getAll().substring(begin);
        assertThat(written.lines()).hasSizeBetween(3, SOME_LINES * 2);
        assertThat(written).contains("[admin]").containsOnlyOnce("A call of Camunda's REST API failed")
            .contains("\tat ");
    }

    @Test
    void what_nobody_has_caught_is_written_once_and_the_login_forgotten(CapturedOutput log) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new FaultLog().doFilter(new MockHttpServletRequest("GET", "/x"), response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest request, ServletResponse answer)
                    throws ServletException {
                MDC.put(LoginInLog.KEY, "somebody");
                throw new ServletException(new IllegalStateException("broken"));
            }
        });
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(log.getOut()).contains("[somebody]").containsOnlyOnce("IllegalStateException: broken");
        assertThat(MDC.getCopyOfContextMap()).isIn(null, Map.of());
    }

    private static void assertQuiet(String written, String person, String call) {
        List<String> lines = written.lines().filter(line -> !line.contains("EmbeddedPostgres")).toList();
        assertThat(lines).as(call).hasSizeLessThan(SOME_LINES).noneMatch(line -> line.startsWith("\tat "));
        assertThat(lines).as(call).allMatch(line -> line.contains("[" + person + "]"));
    }
}
