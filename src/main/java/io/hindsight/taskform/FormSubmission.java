package io.hindsight.taskform;

import java.util.HashMap;
import java.util.Map;

import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person has answered, as the engine takes it. */
record FormSubmission(ObjectNode answers) {

    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        answers.properties().forEach(answer -> variables.put(answer.getKey(), variable(answer.getValue())));
        return variables;
    }

    private static @Nullable Object variable(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.canConvertToInt() && value.isIntegralNumber() ? (Number) value.intValue()
                : value.doubleValue();
            case ARRAY, OBJECT -> Spin.JSON(value.toString());
            default -> null;
        };
    }
}
