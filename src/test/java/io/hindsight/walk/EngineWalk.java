package io.hindsight.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.TestClock;

/** Takes post-mortems from start to end through the engine's Java API, each form filled as its schema asks. */
public class EngineWalk {

    /** What is typed into texts. */
    public static final String TEXT = "What we saw, in a sentence or two that somebody would type. ".repeat(3);

    private final ProcessEngine engine;
    private final Map<String, Object> report = new HashMap<>();
    private final Map<String, Map<String, Object>> asked = new ConcurrentHashMap<>();

    public EngineWalk(ProcessEngine engine) throws IOException {
        this.engine = engine;
        fill(Program.JSON.readTree(Path.of("forms/post-mortem/start-post-mortem.form").toFile()).path("components"),
            report);
    }

    /** One post-mortem from a report to its end; returns how many tasks it had. */
    public int once() {
        return finish(report());
    }

    /** A person reports an incident by the start form; returns the reference. */
    public String report() {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery()
            .processDefinitionKey("post-mortem").latestVersion().singleResult().getId();
        String instance = as("facilitator1", "facilitators", () -> engine.getFormService()
            .submitStartForm(definition, reported()).getId());
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).singleResult()
            .getBusinessKey();
    }

    /** What the start form is filled with: of the standard track, whatever else has come in before. */
    protected Map<String, Object> reported() {
        Map<String, Object> reported = new HashMap<>(report);
        reported.put("severity", "medium");
        return reported;
    }

    /** All tasks of a post-mortem until there is none, the oldest first; returns how many were completed. */
    public int finish(String reference) {
        int done = 0;
        for (List<Task> open = open(reference); !open.isEmpty(); open = open(reference)) {
            done += completed(open.get(0));
        }
        return done;
    }

    /** The named tasks, in that order. */
    public void finish(String reference, String... tasks) {
        for (String name : tasks) {
            engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).taskName(name)
                .initializeFormKeys().list().forEach(this::complete);
        }
    }

    /** All tasks but those of this name and what comes after them; all that wait beside them are done. */
    public void upTo(String reference, String name) {
        for (List<Task> open = before(reference, name); !open.isEmpty(); open = before(reference, name)) {
            completed(open.get(0));
        }
    }

    private List<Task> before(String reference, String name) {
        return open(reference).stream().filter(task -> !task.getName().equals(name)).toList();
    }

    private List<Task> open(String reference) {
        List<Task> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .initializeFormKeys().orderByTaskCreateTime().asc().list();
        return open.isEmpty() ? acknowledgements(engine, reference) : open;
    }

    /** A team's one question may belong to another post-mortem, whose version it was asked for first. */
    static List<Task> acknowledgements(ProcessEngine engine, String reference) {
        boolean isWaiting = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("plan")
            .processInstanceBusinessKey(reference).activityIdIn("Event_VersionAnswered").count() > 0;
        return isWaiting ? engine.getTaskService().createTaskQuery().taskDefinitionKey("Task_AcknowledgePlan")
            .initializeFormKeys().orderByTaskCreateTime().asc().list() : List.of();
    }

    /** Another walk may have answered for the same team meanwhile, or have published what it is asked for too. */
    private int completed(Task task) {
        try {
            complete(task);
            return 1;
        } catch (RuntimeException failed) {
            if (isOpen(task) && !String.valueOf(failed.getMessage()).contains("There is more to read")) {
                throw failed;
            }
            return 0;
        }
    }

    private boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    private void complete(Task task) {
        if (task.getName().equals("Schedule meeting")
            && engine.getTaskService().getVariable(task.getId(), FormFiller.NEEDS_DISTANCE) != null) {
            TestClock.passDays(FormFiller.DISTANCE);
        }
        Map<String, Object> filled = new HashMap<>(asked.computeIfAbsent(
            task.getProcessDefinitionId() + task.getCamundaFormRef().getKey(), any -> asked(task)));
        prepare(task, filled);
        filled.replaceAll((key, value) -> value instanceof JsonNode field ? now(task, field) : value);
        if (task.getAssignee() != null) {
            submit(task, task.getAssignee(), "employees", filled);
        } else {
            String group = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId).findFirst().orElseThrow();
            String person = group.replaceAll("s$", "");
            try {
                submit(task, person + "1", group, filled);
            } catch (RuntimeException refused) {
                submit(task, person + "2", group, filled);
            }
        }
    }

    /** Before a task is completed: another walk may answer otherwise. */
    protected void prepare(Task task, Map<String, Object> filled) {
    }

    /** What the form asks that came with this process: an earlier release may have asked something else. */
    private Map<String, Object> asked(Task task) {
        Map<String, Object> filled = new HashMap<>();
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            fill(Program.JSON.readTree(form).path("components"), filled);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return filled;
    }

    private void submit(Task task, String person, String group, Map<String, Object> filled) {
        as(person, group, () -> {
            engine.getFormService().submitTaskForm(task.getId(), filled);
            return null;
        });
    }

    private <T> T as(String person, String group, Supplier<T> action) {
        engine.getIdentityService().setAuthentication(person, List.of(group));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static void fill(JsonNode components, Map<String, Object> filled) {
        for (JsonNode field : components) {
            fill(field.path("components"), filled);
            if (field.has("key") && !field.path("disabled").asBoolean() && field.at("/validate/required").asBoolean()) {
                filled.put(field.get("key").asText(), answer(field));
            }
        }
    }

    private Object now(Task task, JsonNode field) {
        if (!field.has("valuesKey")) {
            return FormFiller.moment(field);
        }
        SpinJsonNode offered =
            (SpinJsonNode) engine.getTaskService().getVariable(task.getId(), field.get("valuesKey").asText());
        return Spin.JSON(offered.elements().stream().map(one -> one.prop("value").stringValue()).toList());
    }

    /** What is asked for a moment, or to tick all that is offered, is answered when it is asked. */
    private static Object answer(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "number" -> Math.max(1, field.at("/validate/min").asInt(1));
            case "checkbox" -> true;
            case "radio", "select" -> field.at("/values/0/value").asText();
            case "checklist", "taglist" -> field.get("key").asText().equals(FormFiller.READ) ? field
                : Spin.JSON(List.of(field.at("/values/0/value").asText()));
            case "datetime" -> field;
            default -> TEXT;
        };
    }
}
