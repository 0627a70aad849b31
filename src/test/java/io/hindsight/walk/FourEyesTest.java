package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.TestClock;
import io.hindsight.circle.CircleScene;
import io.hindsight.people.Role;
import io.hindsight.walk.Program.Answer;

/** One person with every role tries to do everything alone, over Camunda's own REST API and as Tasklist does. */
@ServerTest
class FourEyesTest {

    private static final Set<String> FOR_TWO =
        Set.of("Review analysis", "Approve changes", "Decide on action", "Verify action",
            "Approve bulletin", "Evaluate response");
    private static final List<String> ROOTS = List.of("/engine-rest", Webapp.ENGINE);

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identity;
    @Autowired
    TaskService tasks;
    @Autowired
    TestRestTemplate http;
    @Autowired
    JdbcClient jdbc;

    Program program;
    Walker walker;
    Webapp tasklist;

    @BeforeEach
    void make() {
        List.of("jack", "jill").forEach(this::withAllRoles);
        program = new Program(port);
        walker = new Walker(program);
        tasklist = new Webapp(port, "jack");
    }

    @AfterEach
    void leave() {
        TestClock.reset();
        Set.of("jack", "jill").forEach(person -> List.of(Role.values())
            .forEach(role -> identity.deleteMembership(person, role.group())));
    }

    @Test
    void whoever_has_all_roles_is_refused_by_every_way_wherever_two_must_look_and_nowhere_else() {
        String reference = new CircleScene(program).amber();
        Set<String> refused = new TreeSet<>();
        for (List<JsonNode> open = walker.open(reference); !open.isEmpty(); open = walker.open(reference)) {
            JsonNode task = open.get(0);
            String id = task.get("id").asText();
            String person = task.hasNonNull("assignee") ? task.get("assignee").asText() : "jack";
            ObjectNode answers = walker.answers(person, "/engine-rest/task/" + id, false, "What we know of it.");
            if (program.post(person, "/engine-rest/task/" + id + "/submit-form", answers).status() != 204) {
                assertThat(person).as(task.toString()).isEqualTo("jack");
                assertRefusedByEveryWay(id, answers);
                refused.add(task.get("name").asText());
                assertThat(Stream.concat(Stream.of("jill"), walker.people(task, "/engine-rest/task/" + id).stream())
                    .anyMatch(other -> program.post(other, "/engine-rest/task/" + id + "/submit-form", answers).status()
                        == 204))
                    .as(task.toString()).isTrue();
            }
        }
        assertThat(refused).isEqualTo(new TreeSet<>(FOR_TWO));
    }

    @Test
    void whoever_has_all_roles_does_not_approve_the_plan_that_they_have_handed_in() {
        String plan =
            http.withBasicAuth("jack", "demo").exchange(RequestEntity.get("/api/plan").accept(MediaType.TEXT_MARKDOWN)
                .build(), String.class).getBody();
        handIn(plan.replaceFirst("(<!-- section 5.1 -->\\n[^\\n]*\\n)", "$1\nCall Jack.\n"));
        String id = tasks.createTaskQuery().taskName("Approve import").list().stream()
            .filter(task -> jdbc.sql("SELECT drafted_by FROM plan_import WHERE id = ?").param(number(task.getId()))
                .query(String.class)
                .single().equals("jack"))
            .findFirst().orElseThrow().getId();
        assertRefusedByEveryWay(id, answer("approve"));
        ObjectNode back = answer("send-back");
        ((ObjectNode) back.get("variables")).putObject("importReasons").put("value", "Not by one alone");
        assertThat(program.post("jill", "/engine-rest/task/" + id + "/submit-form", back).status()).isEqualTo(204);
    }

    private void assertRefusedByEveryWay(String id, ObjectNode answers) {
        for (String taking : List.of("", "/claim")) {
            for (String root : ROOTS) {
                if (!taking.isEmpty()) {
                    assertThat(send(root + "/task/" + id + taking,
                        JsonNodeFactory.instance.objectNode().put("userId", "jack")).status()).as(root + taking)
                        .isEqualTo(400);
                }
                for (String way : List.of("/submit-form", "/complete", "/resolve")) {
                    Answer answer = send(root + "/task/" + id + way, answers);
                    assertThat(answer.status()).as(taking + root + way + answer.text()).isBetween(400, 403);
                }
            }
        }
        assertThat(tasks.createTaskQuery().taskId(id).taskUnassigned().count()).isEqualTo(1);
    }

    private Answer send(String path, JsonNode body) {
        return path.startsWith("/engine-rest") ? program.post("jack", path, body)
            : tasklist.send("POST", path, body.toString());
    }

    private static ObjectNode answer(String verdict) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("variables").putObject("importVerdict").put("value", verdict);
        return body;
    }

    private void handIn(String file) {
        assertThat(http.withBasicAuth("jack", "demo").exchange(RequestEntity.put("/api/plan")
            .contentType(new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8)).body(file), String.class)
            .getStatusCode().value()).isEqualTo(202);
    }

    private long number(String task) {
        return ((Number) tasks.getVariable(task, "planImport")).longValue();
    }

    private void withAllRoles(String person) {
        if (identity.createUserQuery().userId(person).count() == 0) {
            User user = identity.newUser(person);
            user.setPassword("demo");
            identity.saveUser(user);
        }
        List.of(Role.values()).forEach(role -> identity.createMembership(person, role.group()));
    }
}
