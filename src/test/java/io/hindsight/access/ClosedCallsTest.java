package io.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.hindsight.DemoPeople;
import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.people.Role;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

@ServerTest
class ClosedCallsTest {

    private static final List<String> CLOSED = List.of("POST /job/x/execute", "PUT /job/x/retries", "POST /job/retries",
        "POST /history/cleanup", "POST /task/x/attachment/create", "DELETE /task/x/comment/y", "PUT /task/x/comment",
        "GET /task/x/comment", "POST /task/x/comment/create", "GET /task/x/identity-links",
        "GET /history/user-operation", "GET /history/user-operation/count",
        "POST /task/create", "POST /task/x/assignee", "POST /task/x/delegate", "POST /task/x/resolve", "DELETE /task/x",
        "PUT /task/x", "POST /task/x/identity-links", "GET /task/x/variables", "PUT /task/x/variables/y",
        "POST /deployment/create", "DELETE /deployment/x", "POST /user/create", "DELETE /user/self",
        "PUT /user/self/profile", "PUT /user/self/credentials", "POST /user/self/unlock", "GET /user",
        "GET /user/count",
        "POST /identity/verify", "GET /identity/groups", "POST /group/create", "PUT /group/security/members/self",
        "POST /authorization/create", "GET /authorization", "POST /filter/create", "PUT /filter/x", "DELETE /filter/x",
        "POST /message", "POST /signal", "POST /condition", "POST /process-definition/key/post-mortem/start",
        "POST /process-definition/key/meeting/submit-form?x", "DELETE /process-definition/x",
        "POST /process-instance/delete",
        "DELETE /process-instance/x", "POST /process-instance/x/modification", "GET /process-instance/x/variables",
        "POST /migration/execute", "POST /external-task/fetchAndLock", "POST /external-task/x/complete",
        "POST /external-task/x/failure",
        "POST /external-task/x/bpmnError", "POST /external-task/x/extendLock", "POST /external-task/x/unlock",
        "PUT /external-task/x/retries", "PUT /external-task/retries", "GET /external-task", "GET /metrics",
        "POST /metrics/task-worker",
        "GET /telemetry/configuration", "GET /schema/log", "GET /history/variable-instance", "GET /history/detail",
        "GET /history/identity-link-log", "GET /event-subscription", "GET /batch", "GET /version", "GET /engine",
        "GET /engine/default/task", "POST /decision-definition/key/deadlines/evaluate", "OPTIONS /task", "GET /",
        "GET /nothing");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    ExternalTaskService externalTasks;

    Program program;

    @BeforeEach
    void aProgram() {
        program = new Program(port);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_is_not_on_the_list_is_closed_to_every_role_on_both_roots(Role role) {
        String person = DemoPeople.login(role, 1);
        Webapp webapp = new Webapp(port, person);
        boolean starts = List.of(Role.FACILITATORS, Role.SECURITY).contains(role);
        boolean follows = List.of(Role.FACILITATORS, Role.MANAGEMENT).contains(role);
        for (String call : CLOSED) {
            String[] words = call.replace("self", person).split(" ");
            if (!starts || !words[1].contains("submit-form")) {
                assertClosed(program.call(person, words[0], "/engine-rest" + words[1], ""), call);
            }
            if (!follows || !words[1].equals("/user")) {
                assertClosed(webapp.send(words[0], Webapp.ENGINE + words[1], ""), call);
            }
        }
        assertThat(identity.createUserQuery().userId(person).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/admin/plugin/adminPlugins/default/metrics/x",
        "/camunda/api/engine/engine/other/task", "/camunda/api/cockpit/plugin/base/default/process-definition/x/y"})
    void the_webapps_own_interfaces_are_closed_too(String path) {
        Webapp webapp = new Webapp(port, "facilitator1");
        assertClosed(webapp.send("GET", path, ""), path);
        assertClosed(webapp.send("POST", path, "{}"), path);
    }

    @Test
    void an_administrator_makes_every_call() {
        Webapp webapp = new Webapp(port, "admin");
        for (String path : List.of("/user", "/authorization", "/history/detail", "/event-subscription", "/version")) {
            assertThat(program.get("admin", "/engine-rest" + path).status()).as(path).isEqualTo(200);
            assertThat(webapp.send("GET", Webapp.ENGINE + path, "").status()).as(path).isIn(200, 404);
        }
    }

    /** The engine asks nobody's rights of one who may do all, and writes nothing down. */
    @Test
    void not_even_an_administrator_takes_a_notice_away_unsent() {
        String process = stages.start("notice", stages.openPostMortem()).getId();
        String task = tasksOf(process).singleResult().getId();
        String worker = "{\"workerId\": \"admin\"}";
        Webapp webapp = new Webapp(port, "admin");
        for (String root : List.of("/engine-rest", "/engine-rest/engine/default")) {
            assertRefused(program.call("admin", "POST", root + "/external-task/fetchAndLock",
                "{\"workerId\": \"admin\", \"maxTasks\": 9, \"topics\": [{\"topicName\": \"mail\", \"lockDuration\": 99999}]}"));
            for (String way : List.of("complete", "failure", "bpmnError")) {
                assertRefused(program.call("admin", "POST", root + "/external-task/" + task + "/" + way, worker));
            }
        }
        assertRefused(webapp.send("POST", Webapp.ENGINE + "/external-task/" + task + "/complete", worker));
        assertThat(tasksOf(process).singleResult()).returns(null, ExternalTask::getWorkerId)
            .returns(null, ExternalTask::getRetries);
    }

    private ExternalTaskQuery tasksOf(String process) {
        return externalTasks.createExternalTaskQuery().processInstanceId(process);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("Only Hindsight itself");
    }

    @Test
    void nobody_who_is_not_logged_in_is_told_what_is_closed() {
        assertThat(program.get(null, "/engine-rest/nothing").status()).isEqualTo(401);
        assertThat(program.get(null, "/camunda/api/nothing").status()).isEqualTo(401);
    }

    static Stream<String> tricks() {
        return Stream.of("/engine%2Drest/job", "/engine-rest//job", "/engine-rest/task/../job",
            "/engine-rest/task/%2e%2e/job",
            "/engine-rest/task/..%2fjob", "/engine-rest/task;/../job", "/engine-rest;x=y/job", "/engine-rest/job;x=y",
            "/engine-rest/job/", "/engine-rest/./job", "/engine-rest/%6aob", "/engine-rest/task%2f1%2fvariables",
            "/engine-rest/task%252f1%252fvariables", "/engine-rest/task\\..\\job", "/engine-rest/task/1%00/job",
            "/api/../engine-rest/job", "//engine-rest/job", "/Engine-Rest/job",
            "/camunda/api/engine/engine/default/task/../job",
            "/camunda%2Fapi/engine/engine/default/job", "/camunda/%61pi/engine/engine/default/job",
            "/camunda/app/../api/engine/engine/default/job", "/camunda/api;x/engine/engine/default/job");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void no_way_to_write_a_path_leads_around_the_list(String path) throws IOException {
        assertThat(raw("GET " + path)).as(path).matches("HTTP/1.1 (400|403|404) .*");
    }

    @Test
    void no_header_makes_another_method_of_an_open_call() throws IOException {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        String id = stages.task(reference, "Schedule meeting").getId();
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            raw("POST /engine-rest/task/" + id + "/claim?_method=DELETE", header + ": DELETE");
            raw("GET /engine-rest/task/" + id + "?_method=DELETE", header + ": DELETE");
        }
        assertThat(tasks.createTaskQuery().taskId(id).count()).isEqualTo(1);
        assertThat(raw("TRACE /engine-rest/task")).matches("HTTP/1.1 (400|403|405) .*");
        assertThat(raw("HEAD /engine-rest/task")).startsWith("HTTP/1.1 200");
        assertThat(raw("HEAD /engine-rest/job")).startsWith("HTTP/1.1 403");
    }

    private static void assertClosed(Answer answer, String call) {
        assertThat(answer.status()).as(call + ": " + answer.text()).isEqualTo(403);
        assertThat(answer.text()).as(call).containsAnyOf("is not open to your groups", "do not give you the right");
    }

    /** The first line of the answer to a request that no client would send like this. */
    private String raw(String request, String... headers) throws IOException {
        String login = Base64.getEncoder().encodeToString("facilitator1:demo".getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login
                + "\r\nContent-Length: 0\r\n" + String.join("", Stream.of(headers).map(line -> line + "\r\n").toList())
                + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst()
                .orElse("");
        }
    }
}
