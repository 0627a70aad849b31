package io.hindsight.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;
import io.hindsight.walk.Program;
import io.hindsight.walk.Program.Answer;

/**
 * Post-mortems that belong together, taken by the engine as far as one wants to copy them. What is typed into a text is
 * the name of its field between two @, for which each copy has words of its own.
 */
final class Review extends EngineWalk {

    private static final String MARK = "@%s@";
    private static final Map<String, Set<String>> FIELDS = new ConcurrentHashMap<>();

    private final ProcessEngine engine;
    private final Program program;
    private final List<String> references = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final int number;

    /** @param number tells it from others, and how fast it goes on */
    Review(ProcessEngine engine, int port, int number) throws IOException {
        super(engine);
        this.engine = engine;
        this.program = new Program(port);
        this.number = number;
        choose("heard", "security1");
    }

    List<String> references() {
        return references;
    }

    /** What is answered from here on, whatever the form would be filled with. */
    Review answer(String field, Object value) {
        answers.put(field, value);
        return this;
    }

    Review choose(String field, String... values) {
        return answer(field, Spin.JSON(List.of(values)));
    }

    /** Another one comes in. */
    Review open(String severity) {
        answer("severity", severity);
        references.add(report());
        return this;
    }

    /** A confidential one, of which nobody but these may know. */
    Review openConfidential(String severity) {
        return answer("tlp", "red").choose("circle", "facilitator1", "security1", "sysadmin1", "management1", "legal1",
            "plan-owner1", "trainer1", "facilitator2", "security2", "management2").open(severity);
    }

    private String last() {
        return references.get(references.size() - 1);
    }

    Review upTo(String task) {
        upTo(last(), task);
        return this;
    }

    Review done(String... tasks) {
        finish(last(), tasks);
        return this;
    }

    Review finished() {
        finish(last());
        return this;
    }

    /** Signed off, and all that comes later is done too. */
    Review ended() {
        finished();
        for (int readings = 0; readings < 5 && waits(); readings++) {
            pass(100).finished();
        }
        return this;
    }

    private boolean waits() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(last())
            .processDefinitionKeyNotIn("notice").count() > 0;
    }

    /** Lets time pass; timers whose moment has come do what they wait for. */
    Review pass(int days) {
        TestClock.passDays(days);
        references.forEach(this::fire);
        return this;
    }

    private void fire(String reference) {
        engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).list()
            .forEach(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId())
                .timers().duedateLowerThan(new Date(TestClock.now().toEpochMilli())).list().stream().map(Job::getId)
                .forEach(engine.getManagementService()::executeJob));
    }

    /** Calls the API for the last one; each word of the body after its name. */
    Answer call(String person, String call, Map<String, ?> body) {
        return call(last(), person, call, body);
    }

    Answer call(String reference, String person, String call, Map<String, ?> body) {
        JsonNode json = Program.JSON.valueToTree(body);
        Answer answer = program.post(person, "/api/post-mortems/" + reference + "/" + call, json);
        if (answer.status() >= 300) {
            throw new IllegalStateException(call + ": " + answer.text());
        }
        return answer;
    }

    /** Ends the last one before its sign-off, and drops all that is open. */
    Review endEarly() {
        List<Map<String, String>> items = StreamSupport.stream(
            program.get("management1", "/api/post-mortems/" + last() + "/open-items").json().spliterator(), false)
            .map(item -> Map.of("kind", item.get("kind").asText(), "key", item.get("key").asText(), "fate", "dropped",
                "reason", "@droppedReason@"))
            .toList();
        call("management1", "early-end", Map.of("reason", "@endedReason@", "items", items));
        return this;
    }

    /** A post-mortem that follows the last one; it is the last one then. */
    Review follow() {
        references.add(call("facilitator1", "follow-up", Map.of("reason", "@followReason@")).json().get("reference")
            .asText());
        return this;
    }

    /** Management moves the due date of the open task of this name. */
    Review move(String task, int days) {
        JsonNode move = Program.JSON.valueToTree(
            Map.of("dueOn", TestClock.workingDay(days).toString(), "reason", "@moveReason@"));
        Answer answer = program.post("management1", "/api/tasks/" + open(task, 0).getId() + "/due-date", move);
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.text());
        }
        return this;
    }

    private Task open(String task, int at) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(last()).taskName(task).list()
            .get(at);
    }

    /** Somebody takes the open task of this name. */
    Review claim(String task, String person) {
        engine.getTaskService().setAssignee(open(task, 0).getId(), person);
        return this;
    }

    /** An administrator deletes it in Cockpit. */
    Review remove() {
        engine.getIdentityService().setAuthentication("admin", List.of("camunda-admin"));
        try {
            engine.getRuntimeService().deleteProcessInstance(engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(last()).rootProcessInstances().processDefinitionKey("post-mortem")
                .singleResult().getId(), "@removedReason@", false, true);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return this;
    }

    @Override
    protected Map<String, Object> reported() {
        Map<String, Object> reported = new HashMap<>(super.reported());
        reported.put("summary", "@summary@");
        reported.put("title", MARK.formatted("title" + number + references.size()));
        Stream.of("severity", "tlp", "circle", "kind").filter(answers::containsKey)
            .forEach(field -> reported.put(field, answers.get(field)));
        return reported;
    }

    @Override
    protected void prepare(Task task, Map<String, Object> filled) {
        move();
        filled.replaceAll((field, value) -> TEXT.equals(value) ? MARK.formatted(field) : value);
        Set<String> fields = FIELDS.computeIfAbsent(task.getCamundaFormRef().getKey(), any -> fields(task));
        answers.forEach((field, value) -> {
            if (fields.contains(field)) {
                filled.put(field, value);
            }
        });
    }

    private Set<String> fields(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return Set.copyOf(Program.JSON.readTree(form).findValuesAsText("key"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Work goes on in the office hours. */
    private void move() {
        Instant next = TestClock.now().plus(Duration.ofHours(5 + number % 4 * 7L));
        ZonedDateTime local = next.atZone(TestClock.OFFICE);
        if (local.getHour() >= 18) {
            local = local.plusDays(1).withHour(9);
        } else if (local.getHour() < 8) {
            local = local.withHour(9);
        }
        while (local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        TestClock.goTo(local.toInstant());
    }
}
