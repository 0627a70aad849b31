package io.hindsight.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.ServerTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.meeting.Meeting.Account;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

@ServerTest
class AccountRestTest {

    private static final String TASK = "/engine-rest/task/";
    private static final String WORDS = "« L’accès » était trop large 🔐 مرحبا بالعالم";

    @LocalServerPort
    int port;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    Meetings meetings;

    Program program;
    String reference;

    @BeforeEach
    void aMeetingWithTwelveParticipants() {
        program = new Program(port);
        reference = stages.openPostMortem();
        stages.start("meeting", reference);
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room", "agenda", "All",
            "invitedRoles", Stages.chosen("legal", "plan-owners", "trainers")));
    }

    @Test
    void ten_accounts_at_once_are_all_kept() throws Exception {
        List<Integer> answers = atOnce(accounts().limit(10).map(task -> () -> write(task.getAssignee(), task, WORDS)));

        assertThat(answers).hasSize(10).containsOnly(204);
        assertThat(program.get("facilitator1", TASK + hold().getId() + "/form-variables").json()
            .at("/accountsIn/value").asText()).isEqualTo("\"**10 of 12** accounts have come in.\"");
        assertThat(complete("facilitator1", hold(), "wentWell", "x", "toImprove", "y")).isEqualTo(204);
        assertThat(meetings.find(reference).orElseThrow().accounts()).hasSize(10)
            .extracting(Account::gotInTheWay).containsOnly(WORDS);
    }

    @Test
    void an_account_at_the_moment_of_the_hold_is_kept_or_refused_with_a_sentence() throws Exception {
        Task hold = hold();
        List<Task> open = accounts().limit(6).toList();
        List<Integer> answers = atOnce(Stream.concat(
            open.stream().map(task -> () -> write(task.getAssignee(), task, WORDS)),
            Stream.of(() -> complete("facilitator1", hold, "wentWell", "x", "toImprove", "y"))));

        assertThat(answers).hasSize(7).isSubsetOf(204, 400);
        assertThat(answers.get(6)).isEqualTo(204);
        assertThat(meetings.find(reference).orElseThrow().accounts())
            .hasSize((int) answers.subList(0, 6).stream().filter(status -> status == 204).count());
        assertThat(accounts()).isEmpty();
    }

    @Test
    void a_late_account_is_answered_with_a_sentence() {
        Task mine = accountOf("security1");
        complete("facilitator1", hold(), "wentWell", "x", "toImprove", "y");
        Answer late = submit("security1", mine, "gotInTheWay", WORDS);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().get("message").asText()).contains("This task is not open");
    }

    @Test
    void another_participant_can_neither_read_nor_write_my_account() {
        Task mine = accountOf("security1");
        for (String other : List.of("security2", "sysadmin1", "legal1", "employee1")) {
            assertThat(program.get(other, TASK + mine.getId()).status()).as(other).isIn(403, 404);
            assertThat(program.get(other, TASK + mine.getId() + "/form-variables").status()).as(other).isEqualTo(403);
            assertThat(write(other, mine, "x")).as(other).isEqualTo(403);
        }
        assertThat(write("facilitator1", mine, "x")).isIn(400, 403);
    }

    @Test
    void what_others_wrote_is_with_the_facilitator_only_before_the_meeting() {
        assertThat(write("security1", accountOf("security1"), WORDS)).isEqualTo(204);
        String mine = TASK + accountOf("sysadmin1").getId() + "/form-variables";
        assertThat(program.get("sysadmin1", mine).text()).contains("meetingFacts").doesNotContain("accès");
        assertThat(program.get("sysadmin1", TASK + hold().getId() + "/form-variables").status()).isEqualTo(403);
        assertThat(program.get("sysadmin1", "/engine-rest/variable-instance").text()).doesNotContain("accès");
        assertThat(program.get("sysadmin1", "/api/post-mortems/" + reference).text()).doesNotContain("accès");
        assertThat(program.get("admin", "/engine-rest/variable-instance?variableName=gotInTheWay").text())
            .doesNotContain("accès");
        assertThat(program.get("facilitator2", TASK + hold().getId() + "/form-variables?deserializeValues=false")
            .text()).contains("était trop large");
    }

    @Test
    void neither_management_nor_an_administrator_reads_an_account_before_the_meeting_is_held() {
        assertThat(submit("security1", accountOf("security1"), "gotInTheWay", WORDS, "sawSomething", "yes", "saw1What",
            WORDS, "saw1Date", "2026-11-20", "saw1Source", "memory").text()).isEmpty();
        String hold = TASK + hold().getId();
        String process = hold().getProcessInstanceId();
        for (String person : List.of("management1", "admin")) {
            assertThat(program.get(person, hold + "/form-variables").text()).as(person).contains("accountsIn");
            for (String path : List.of(hold + "/form-variables", hold + "/form-variables?deserializeValues=false",
                hold + "/variables", hold + "/localVariables",
                "/engine-rest/process-instance/" + process + "/variables",
                "/engine-rest/variable-instance?maxResults=2000", "/engine-rest/history/variable-instance",
                "/engine-rest/history/detail", "/api/post-mortems/" + reference, "/post-mortems/" + reference)) {
                assertThat(program.get(person, path).text()).as(person + path).doesNotContain("accès", "trop large");
            }
        }
        assertThat(program.get("facilitator1", hold + "/form-variables?deserializeValues=false").json()
            .at("/accountEntries/value").asText()).contains("accès");
    }

    private List<Integer> atOnce(Stream<Callable<Integer>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(12);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : pool.invokeAll(work.toList())) {
            answers.add(answer.get());
        }
        pool.shutdown();
        return answers;
    }

    private int write(String person, Task task, String words) {
        return submit(person, task, "gotInTheWay", words).status();
    }

    private int complete(String person, Task task, String... answers) {
        return submit(person, task, answers).status();
    }

    private Answer submit(String person, Task task, String... answers) {
        ObjectNode variables = new ObjectMapper().createObjectNode();
        for (int i = 0; i < answers.length; i += 2) {
            variables.putObject(answers[i]).put("value", answers[i + 1]);
        }
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.set("variables", variables);
        return program.post(person, TASK + task.getId() + "/submit-form", body);
    }

    private Stream<Task> accounts() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName("Write account").list().stream();
    }

    private Task accountOf(String person) {
        return accounts().filter(task -> person.equals(task.getAssignee())).findFirst().orElseThrow();
    }

    private Task hold() {
        return stages.task(reference, "Hold meeting");
    }
}
