package io.hindsight.taskform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a form’s fields hold and show when it is opened. */
class FormData {

    private static final JsonMapper JSON = new JsonMapper();

    private FormData() {
    }

    /** What the form names of all that its task can see. */
    static ObjectNode of(VariableMap variables, JsonNode schema) {
        String named = schema.toString();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        variables.keySet().stream().filter(named::contains)
            .forEach(name -> data.set(name, json(variables.getValueTyped(name))));
        return data;
    }

    private static JsonNode json(TypedValue value) {
        if (isPlain(value)) {
            return JSON.valueToTree(value.getValue());
        }
        String serialized = value instanceof JsonValue json ? json.getValueSerialized() : null;
        try {
            return serialized == null ? JsonNodeFactory.instance.nullNode() : JSON.readTree(serialized);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** What is offered is given without a type. */
    private static boolean isPlain(TypedValue value) {
        return (value instanceof PrimitiveValue<?> || value.getType() == null) && !(value.getValue() instanceof Date);
    }
}
