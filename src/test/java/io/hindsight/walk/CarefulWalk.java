package io.hindsight.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Takes one post-mortem to its end as somebody careful does: all that a form shows is answered, optional fields too,
 * but of what a form asks several times, one. What the form begins with is left as it is.
 */
class CarefulWalk {

    /** How an answer came to be there: typed, offered from what was said before, or given with the task. */
    enum How {
        TYPED, OFFERED, GIVEN
    }

    /** One answer: {@code hold-meeting} and {@code wentWell}. */
    record Answer(String form, String field, How how, boolean required) {
    }

    static final Object ALL = new Object();

    private static final String AGAIN =
        "\\D*([2-9]|1\\d).*|.*Text[2-9]|.*Rows.*|chain1Why[2-5].*|moreLessons|moreToPropose";
    private static final List<String> WAITING = List.of("Hold meeting");

    private final ProcessEngine engine;
    private final List<Answer> answers = new ArrayList<>();

    private final Map<String, Object> chosen;
    private final Set<String> left;
    private final List<String> tasks = new ArrayList<>();

    CarefulWalk(ProcessEngine engine) {
        this(engine, Map.of(), Set.of());
    }

    /**
     * @param chosen what is answered to fields where that is not the first that they offer, or the least; {@link #ALL}
     *               where it is all that they offer
     * @param left   names of tasks that nobody has to complete, and nobody does
     */
    CarefulWalk(ProcessEngine engine, Map<String, Object> chosen, Set<String> left) {
        this.engine = engine;
        this.chosen = chosen;
        this.left = left;
    }

    /** The names of those that were completed. */
    List<String> tasks() {
        return tasks;
    }

    List<Answer> walk(String reference) {
        for (List<Task> open = open(reference); !open.isEmpty(); open = open(reference)) {
            complete(open.get(0));
        }
        return answers;
    }

    List<Task> open(String reference) {
        List<Task> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .initializeFormKeys().orderByTaskCreateTime().asc().list();
        return (open.isEmpty() ? EngineWalk.acknowledgements(engine, reference) : open).stream()
            .filter(task -> !left.contains(task.getName()))
            .sorted(Comparator.comparing(task -> WAITING.contains(task.getName()))).toList();
    }

    void complete(Task task) {
        RuntimeException refused = null;
        for (String person : people(task)) {
            try {
                answers.addAll(as(person, () -> answered(task)));
                tasks.add(task.getName());
                return;
            } catch (ProcessEngineException another) {
                refused = another;
            }
        }
        throw new IllegalStateException("Nobody can end " + task.getName(), refused);
    }

    private List<String> people(Task task) {
        return task.getAssignee() != null ? List.of(task.getAssignee())
            : engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).flatMap(group -> engine.getIdentityService().createUserQuery()
                    .memberOfGroup(group).orderByUserId().asc().list().stream().map(user -> user.getId()))
                .toList();
    }

    private List<Answer> answered(Task task) {
        JsonNode form = schema(task);
        VariableMap variables = engine.getFormService().getTaskFormVariables(task.getId());
        Map<String, Object> kept = engine.getTaskService().getVariables(task.getId());
        Map<String, Object> typed = new LinkedHashMap<>(variables);
        Map<String, Object> sent = new LinkedHashMap<>();
        List<Answer> given = new ArrayList<>();
        fields(form.path("components")).forEach(field -> {
            String key = field.get("key").asText();
            boolean isThere = !isEmpty(typed.get(key));
            if (isShown(field, typed) && (isThere || isWanted(field))) {
                How how = !isThere ? How.TYPED : isEmpty(kept.get(key)) ? How.OFFERED : How.GIVEN;
                Object value = isThere ? typed.get(key)
                    : chosen.getOrDefault(key, ALL) == ALL ? answer(field, variables) : chosen.get(key);
                typed.put(key, value);
                sent.put(key, value);
                given.add(new Answer(form.get("id").asText(), key, how, field.at("/validate/required").asBoolean()));
            }
        });
        engine.getFormService().submitTaskForm(task.getId(), sent);
        return given;
    }

    private JsonNode schema(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return Program.JSON.readTree(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With the conditions of the groups around them. */
    private static Stream<JsonNode> fields(JsonNode components) {
        List<JsonNode> fields = new ArrayList<>();
        components.forEach(one -> {
            JsonNode hide = one.at("/conditional/hide");
            if (one.has("key") && !one.path("disabled").asBoolean()) {
                fields.add(one);
            }
            fields(one.path("components")).forEach(inner -> {
                if (!hide.isMissingNode()) {
                    ((ObjectNode) inner).withArray("around").add(hide.asText());
                }
                fields.add(inner);
            });
        });
        return fields.stream();
    }

    private boolean isShown(JsonNode field, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        field.path("around").forEach(one -> conditions.add(one.asText()));
        conditions.add(field.at("/conditional/hide").asText());
        VariableContext context = Variables.fromMap(values).asVariableContext();
        return conditions.stream().filter(one -> !one.isEmpty())
            .noneMatch(one -> Boolean.TRUE.equals(((ProcessEngineConfigurationImpl) engine
                .getProcessEngineConfiguration()).getDmnEngineConfiguration().getFeelEngine()
                .<Object>evaluateSimpleExpression(one.substring(1), context)));
    }

    private static boolean isWanted(JsonNode field) {
        return field.at("/validate/required").asBoolean()
            || !field.get("key").asText().matches(AGAIN) && !field.path("type").asText().equals("checkbox");
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value instanceof SpinJsonNode node && node.isArray()
            && node.elements().isEmpty();
    }

    private Object answer(JsonNode field, VariableMap variables) {
        return switch (field.path("type").asText()) {
            case "number" -> Math.max(1, field.at("/validate/min").asInt(1));
            case "checkbox" -> true;
            case "radio", "select" -> firstOption(field, variables);
            case "checklist", "taglist" -> Spin.JSON(options(field, variables)
                .limit(isWhole(field.get("key").asText()) ? Long.MAX_VALUE : 1).toList());
            case "datetime" -> FormFiller.moment(field);
            default -> field.path("label").asText().equals("Time of day") ? "00:05"
                : "What to say of " + field.get("key").asText();
        };
    }

    private boolean isWhole(String key) {
        return key.equals(FormFiller.READ) || chosen.get(key) == ALL;
    }

    private static String firstOption(JsonNode field, VariableMap variables) {
        return options(field, variables).findFirst().orElse(null);
    }

    private static Stream<String> options(JsonNode field, VariableMap variables) {
        if (!field.has("valuesKey")) {
            return field.path("values").findValuesAsText("value").stream();
        }
        SpinJsonNode offered = (SpinJsonNode) variables.get(field.get("valuesKey").asText());
        return offered == null ? Stream.empty()
            : offered.elements().stream().map(one -> one.prop("value").stringValue());
    }

    private <T> T as(String person, Supplier<T> action) {
        engine.getIdentityService().setAuthentication(person, engine.getIdentityService().createGroupQuery()
            .groupMember(person).list().stream().map(Group::getId).toList());
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
