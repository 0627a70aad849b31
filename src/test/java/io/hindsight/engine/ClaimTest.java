package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;
import io.hindsight.walk.Webapp;

@ServerTest
class ClaimTest {

    private static final List<String> SHOWN = List.of("", "/form", "/deployed-form", "/form-variables");

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    AuthorizationService authorizations;
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

    @ParameterizedTest
    @ValueSource(strings = {"{\"userId\": \"facilitator2\"}", "{\"userId\": null}", "{}"})
    void one_claims_for_oneself_only(String body) {
        assertFault(claim("facilitator1", body), 400, "Claim a task for yourself");
        assertFault(new Webapp(port, "facilitator1").send("POST", Webapp.ENGINE + "/task/" + id + "/claim", body), 400,
            "Claim a task for yourself");
        assertThat(assignee()).isNull();
        assertThat(claim("facilitator2", own("facilitator2")).status()).isEqualTo(204);
        assertFault(claim("facilitator1", body), 400, "Claim a task for yourself");
        assertThat(assignee()).isEqualTo("facilitator2");
    }

    @Test
    void whoever_claims_a_taken_task_is_told_who_has_it() {
        assertThat(claim("facilitator1", own("facilitator1")).status()).isEqualTo(204);
        assertThat(claim("facilitator1", own("facilitator1")).status()).isEqualTo(204);
        assertFault(claim("facilitator2", own("facilitator2")), 400, "Facilitators 1 has this task already.");
        assertFault(new Webapp(port, "facilitator2").send("POST", Webapp.ENGINE + "/task/" + id + "/claim",
            own("facilitator2")), 400, "Facilitators 1 has this task already.");
    }

    @Test
    void somebody_of_another_role_is_not_told_who_has_it() {
        claim("facilitator1", own("facilitator1"));
        Answer answer = claim("trainer1", own("trainer1"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("Facilitators 1");
    }

    @Test
    void of_two_who_claim_at_the_same_moment_one_has_it_and_the_other_is_told() throws Exception {
        List<Answer> answers = atOnce(List.of(() -> claim("facilitator1", own("facilitator1")),
            () -> claim("facilitator2", own("facilitator2"))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 400);
        assertThat(answers).filteredOn(answer -> answer.status() == 400)
            .allSatisfy(answer -> assertThat(answer.text()).contains("has this task already"));
    }

    @Test
    void the_holder_gives_a_task_back_and_nobody_else_does() {
        claim("facilitator1", own("facilitator1"));
        for (String other : List.of("facilitator2", "management1", "trainer1")) {
            assertThat(unclaim(other).status()).isEqualTo(403);
        }
        assertThat(assignee()).isEqualTo("facilitator1");
        assertThat(unclaim("facilitator1").status()).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(program.get("facilitator1", "/engine-rest/task/" + id + "/form-variables").status()).isEqualTo(200);
        assertThat(claim("facilitator2", own("facilitator2")).status()).isEqualTo(204);
    }

    @Test
    void what_was_given_to_one_by_name_is_not_given_back_to_nobody() {
        tasks.deleteCandidateGroup(id, "facilitators");
        tasks.setAssignee(id, "trainer1");
        assertFault(unclaim("trainer1"), 400, "given to you by name");
        assertThat(assignee()).isEqualTo("trainer1");
    }

    @Test
    void who_loses_a_task_loses_what_it_shows() {
        assertThat(assign("trainer1").status()).isEqualTo(204);
        assertThatShows("trainer1", 200, 200);
        assertThat(assign("trainer2").status()).isEqualTo(204);
        assertThatShows("trainer1", 403, 404);
        assertThatShows("trainer2", 200, 200);
        assertThat(program.call("admin", "POST", "/engine-rest/task/" + id + "/unclaim", "").status()).isEqualTo(204);
        assertThatShows("trainer2", 403, 404);
        assertThat(program.post("trainer2", "/engine-rest/task/" + id + "/submit-form", "{}".getBytes()).status())
            .isEqualTo(403);
        assertThatShows("facilitator1", 200, 200);
    }

    @Test
    void a_candidate_that_is_taken_off_loses_it_too_but_not_while_it_is_theirs_otherwise() {
        tasks.addCandidateUser(id, "trainer1");
        assign("trainer1");
        tasks.deleteCandidateUser(id, "trainer1");
        assertThatShows("trainer1", 200, 200);
        assign("facilitator1");
        assertThatShows("trainer1", 403, 404);
        tasks.addCandidateGroup(id, "trainers");
        assertThatShows("trainer2", 200, 200);
        tasks.deleteCandidateGroup(id, "trainers");
        assertThatShows("trainer2", 403, 404);
        assertThatShows("facilitator2", 200, 200);
    }

    @Test
    void a_done_task_leaves_no_grant_behind() {
        claim("facilitator1", own("facilitator1"));
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", "2030-12-01T10:00",
            "minutes", 60, "place", "x", "agenda", "x"));
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(id).count())
            .isZero();
    }

    @Test
    void grants_that_former_holders_have_kept_from_before_are_taken_back() throws IOException {
        assign("trainer1");
        tasks.addCandidateUser(id, "legal1");
        for (String person : List.of("trainer2", "trainers")) {
            Authorization kept = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            if (person.equals("trainers")) {
                kept.setGroupId(person);
            } else {
                kept.setUserId(person);
            }
            kept.setResource(Resources.TASK);
            kept.setResourceId(id);
            kept.addPermission(Permissions.READ);
            authorizations.saveAuthorization(kept);
        }
        jdbc.sql(
            new ClassPathResource("db/migration/V34__former_holders.sql").getContentAsString(StandardCharsets.UTF_8))
            .update();
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(id).list())
            .extracting(grant -> grant.getUserId() == null ? grant.getGroupId() : grant.getUserId())
            .containsExactlyInAnyOrder("trainer1", "legal1", "facilitators");
    }

    private Answer claim(String person, String body) {
        return program.call(person, "POST", "/engine-rest/task/" + id + "/claim", body);
    }

    private Answer unclaim(String person) {
        return program.call(person, "POST", "/engine-rest/task/" + id + "/unclaim", "{}");
    }

    private Answer assign(String person) {
        return program.call("admin", "POST", "/engine-rest/task/" + id + "/assignee", own(person));
    }

    private static String own(String person) {
        return "{\"userId\": \"" + person + "\"}";
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(id).singleResult().getAssignee();
    }

    /** The task itself is not found without the right to read it; its forms are refused. */
    private void assertThatShows(String person, int form, int task) {
        for (String part : SHOWN) {
            assertThat(program.get(person, "/engine-rest/task/" + id + part).status()).as(person + part)
                .isIn(form, task);
        }
        assertThat(program.get(person, "/engine-rest/task/" + id).status()).isEqualTo(task);
        assertThat(program.get(person, "/engine-rest/task/count?processInstanceBusinessKey=" + reference).json()
            .get("count").asInt()).isEqualTo(task == 200 ? 1 : 0);
    }

    static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> answers = calls.stream().map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static void assertFault(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("message").asText()).contains(sentence);
    }
}
