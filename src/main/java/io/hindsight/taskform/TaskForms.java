package io.hindsight.taskform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.assignment.TaskHands;
import io.hindsight.assignment.TaskHands.OpenHands;
import io.hindsight.engine.Refusal;
import io.hindsight.form.Translation;

/** Shows the forms of open tasks to whoever is logged in, and takes what they answer. */
@Service
class TaskForms {

    /**
     * A form as it is opened.
     *
     * @param schema in the reader’s language
     * @param data   what its fields hold and show
     */
    record OpenForm(Task task, OpenHands hands, JsonNode schema, ObjectNode data) {
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final TaskService tasks;
    private final FormService forms;
    private final TaskHands hands;
    private final IdentityService identity;

    TaskForms(TaskService tasks, FormService forms, TaskHands hands, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.hands = hands;
        this.identity = identity;
    }

    /** @throws Refusal when there is no such task (any more), or none that this person may know */
    Task open(String id) {
        Task task = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        if (task == null) {
            throw new Refusal("refused.task.gone");
        }
        return task;
    }

    /** @throws Refusal as {@link #open} */
    OpenForm form(String id) {
        Task task = open(id);
        OpenHands now = hands.look(id);
        if (task.getCamundaFormRef() == null) {
            return new OpenForm(task, now, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        }
        JsonNode schema = refusing(() -> read(forms.getDeployedTaskForm(id)));
        VariableMap variables = refusing(() -> forms.getTaskFormVariables(id, null, false));
        return new OpenForm(task, now, Translation.form(schema, LocaleContextHolder.getLocale()),
            data(variables, schema.toString()));
    }

    /** @throws Refusal when something in it cannot be taken; then the task is open still */
    void complete(String id, FormSubmission answers) {
        refusing(() -> {
            forms.submitTaskForm(id, answers.variables());
            return id;
        });
    }

    String person() {
        return identity.getCurrentAuthentication().getUserId();
    }

    /** What the form names of all that the task can see. */
    private static ObjectNode data(VariableMap variables, String schema) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (String name : variables.keySet()) {
            if (schema.contains(name)) {
                data.set(name, json(variables.getValueTyped(name)));
            }
        }
        return data;
    }

    private static JsonNode json(TypedValue value) {
        try {
            return value instanceof JsonValue json && json.getValueSerialized() != null
                ? JSON.readTree(json.getValueSerialized())
                : value instanceof PrimitiveValue<?> && !(value.getValue() instanceof Date)
                    ? JSON.valueToTree(value.getValue()) : JsonNodeFactory.instance.nullNode();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static JsonNode read(InputStream form) {
        try (form) {
            return JSON.readTree(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The engine wraps what is refused while it works. */
    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw Refusal.in(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }
}
