package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

@ServerTest
class CircleRestTest {

    private static final String ENGINE = Webapp.ENGINE;
    private static final List<String> ROOTS = List.of("/engine-rest", ENGINE);
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

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
    ManagementService jobs;
    @Autowired
    IdentityService identity;

    Program program;
    CircleScene scene;
    String reference;

    @BeforeEach
    void aConfidentialPostMortem() {
        program = new Program(port);
        scene = new CircleScene(program);
        reference = scene.red();
    }

    static Stream<String> outsiders() {
        return CircleScene.outsiders().stream();
    }

    static Stream<String> lists() {
        return Stream.of("/process-instance?", "/execution?", "/task?", "/variable-instance?", "/incident?", "/job?",
            "/event-subscription?", "/history/process-instance?", "/history/activity-instance?", "/history/task?",
            "/history/variable-instance?", "/history/incident?", "/history/job-log?", "/history/identity-link-log?",
            "/history/detail?", "/history/user-operation?", "/external-task?", "/history/decision-instance?");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_list_shows_it_to_an_outsider(String list) {
        String instance = instance("meeting").getId();
        String task = stages.task(reference, "Schedule meeting").getId();
        for (String person : CircleScene.outsiders()) {
            for (String root : ROOTS) {
                assertThat(program.get(person, root + list + "maxResults=2000").text()).as(person + root)
                    .doesNotContain(reference, instance, task);
            }
        }
    }

    /** What Cockpit really asks; most other lists are closed before the engine is asked. */
    @ParameterizedTest
    @ValueSource(strings = {ENGINE + "/process-instance", ENGINE + "/variable-instance",
        "/camunda/api/cockpit/plugin/base/default/process-instance"})
    void cockpit_s_lists_show_it_to_its_circle_only(String list) {
        String instance = instance("meeting").getId();
        assertThat(new Webapp(port, "management1").send("POST", list, "{}").text()).contains(instance);
        assertThat(new Webapp(port, "management2").send("POST", list, "{}").text()).doesNotContain(instance, reference);
    }

    /** Whatever is open: each list of the engine, by its own interface. */
    @Test
    void the_engine_s_own_lists_show_it_to_its_circle_only() {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All"));
        assertThat(found("facilitator1")).as("of what there is").filteredOn(count -> count > 0).hasSizeGreaterThan(6);
        assertThat(found("facilitator2")).containsOnly(0L);
    }

    private List<Long> found(String person) {
        String instance = instance("meeting").getId();
        identity.setAuthentication(person, List.of("facilitators"));
        try {
            return Stream.<Query<?, ?>>of(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference),
                runtime.createExecutionQuery().processInstanceId(instance),
                tasks.createTaskQuery().processInstanceId(instance),
                runtime.createVariableInstanceQuery().processInstanceIdIn(instance),
                runtime.createIncidentQuery().processInstanceId(instance),
                runtime.createEventSubscriptionQuery().processInstanceId(instance),
                jobs.createJobQuery().processInstanceId(instance),
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference),
                history.createHistoricActivityInstanceQuery().processInstanceId(instance),
                history.createHistoricTaskInstanceQuery().processInstanceId(instance),
                history.createHistoricVariableInstanceQuery().processInstanceId(instance),
                history.createHistoricJobLogQuery().processInstanceId(instance),
                history.createHistoricDecisionInstanceQuery().rootDecisionInstancesOnly().processInstanceId(instance))
                .map(Query::count).toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void no_count_tells_an_outsider_of_it() {
        List<String> before = counts();
        scene.red();
        assertThat(counts()).isEqualTo(before);
    }

    private List<String> counts() {
        return Stream.concat(lists(), Stream.of("/process-definition/statistics?")).flatMap(list -> outsiders()
            .map(person -> person + list + program.get(person,
                "/engine-rest" + (list.contains("statistics") ? list : list.replace("?", "/count"))).text()))
            .toList();
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void what_is_asked_for_by_its_id_is_answered_to_an_outsider_as_if_it_did_not_exist(String person) {
        String task = stages.task(reference, "Schedule meeting").getId();
        String instance = instance("meeting").getId();
        for (String root : ROOTS) {
            for (String path : List.of("", "/form-variables", "/deployed-form", "/variables", "/localVariables",
                "/identity-links", "/comment", "/attachment", "/form", "/rendered-form")) {
                same(person, root + "/task/%s" + path, task);
            }
            for (String path : List.of("", "/variables", "/activity-instances", "/comment")) {
                same(person, root + "/process-instance/%s" + path, instance);
            }
            same(person, root + "/history/process-instance/%s", instance);
            same(person, root + "/execution/%s", instance);
            same(person, root + "/execution/%s/localVariables", instance);
        }
    }

    private void same(String person, String path, String id) {
        Answer hidden = program.get(person, path.formatted(id));
        Answer unknown = program.get(person, path.formatted(NOBODY));
        assertThat(hidden.status()).as(person + " " + path + " " + hidden.text()).isEqualTo(unknown.status());
        assertThat(hidden.text().replace(id, NOBODY)).as(path).isEqualTo(unknown.text());
    }

    @ParameterizedTest
    @CsvSource({"claim, '{\"userId\": \"facilitator2\"}'", "complete, {}", "submit-form, {}", "unclaim, {}",
        "assignee, '{\"userId\": \"facilitator2\"}'", "resolve, {}"})
    void an_outsider_can_do_nothing_with_its_tasks(String action, String body) {
        String task = stages.task(reference, "Schedule meeting").getId();
        Answer hidden = program.post("facilitator2", "/engine-rest/task/" + task + "/" + action, body.getBytes());
        Answer unknown = program.post("facilitator2", "/engine-rest/task/" + NOBODY + "/" + action, body.getBytes());
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(unknown.status()).isLessThan(500);
        assertThat(hidden.text().replace(task, NOBODY)).isEqualTo(unknown.text());
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    }

    @Test
    void its_circle_sees_and_does_its_tasks() {
        JsonNode seen = scene.tasks("facilitator1", reference);
        assertThat(seen).hasSize(1);
        String task = "/engine-rest/task/" + seen.at("/0/id").asText();
        assertThat(program.get("facilitator1", task + "/form-variables").text()).contains("Board mailbox");
        assertThat(program.post("facilitator1", task + "/claim", "{\"userId\":\"facilitator1\"}".getBytes()).status())
            .isEqualTo(204);
        assertThat(program.get("management1", "/engine-rest/process-instance?businessKey=" + reference).json())
            .hasSize(2);
        assertThat(program.get("management1", ROOTS.get(1) + "/process-instance?businessKey=" + reference).json())
            .hasSize(2);
    }

    @Test
    void cockpit_shows_it_to_its_circle_only() {
        String called = "/camunda/api/cockpit/plugin/base/default/process-instance/" + instance("post-mortem").getId()
            + "/called-process-instances";
        assertThat(new Webapp(port, "management1").send("POST", called, "{}").text())
            .contains(instance("meeting").getId());
        assertThat(new Webapp(port, "management2").send("POST", called, "{}").text())
            .doesNotContain(instance("meeting").getId());
    }

    @Test
    void figures_on_the_past_that_count_it_along_are_for_administrators() {
        String definition = instance("meeting").getProcessDefinitionId();
        for (String root : ROOTS) {
            String path = root + "/history/process-definition/" + definition + "/statistics";
            assertThat(program.get("management2", path).status()).isEqualTo(403);
            assertThat(program.get("admin", path).status()).isEqualTo(200);
        }
    }

    /** Behind the list of open calls, in the engine itself. */
    @Test
    void figures_on_the_past_are_refused_by_the_engine_too() {
        String definition = instance("meeting").getProcessDefinitionId();
        identity.setAuthentication("management2", List.of("management"));
        try {
            var figures = history.createHistoricActivityStatisticsQuery(definition);
            assertThatThrownBy(figures::list).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(figures::count).isInstanceOf(AuthorizationException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void two_circles_do_not_see_each_other() {
        String other = new CircleScene(program).report("security2", "amber+strict",
            CircleScene.outsiders().stream().filter(person -> !person.startsWith("employee")).toList()).json()
            .get("reference").asText();
        assertThat(scene.tasks("facilitator2", other)).hasSize(1);
        assertThat(scene.tasks("facilitator1", other)).isEmpty();
        assertThat(scene.tasks("facilitator2", reference)).isEmpty();
    }

    private ProcessInstance instance(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(reference).singleResult();
    }
}
