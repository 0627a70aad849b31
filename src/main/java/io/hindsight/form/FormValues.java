package io.hindsight.form;

import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Phrase;

/** The kinds of value that a form takes: plain ones and JSON; never a file, bytes or a serialised Java object. */
final class FormValues {

    private FormValues() {
    }

    /** @throws Refusal naming the first field with another kind of value */
    static void check(Map<String, Object> answers) {
        for (String name : answers.keySet()) {
            if (!isTaken(Variables.fromMap(answers).getValueTyped(name))) {
                throw new Refusal("refused.value.other", Phrase.FIELD).at(name);
            }
        }
    }

    private static boolean isTaken(TypedValue value) {
        if (value instanceof JsonValue json) {
            return isReadable(json);
        }
        return !(value instanceof FileValue) && !(value instanceof BytesValue)
            && !(value instanceof SerializableValue serialized && !serialized.isDeserialized());
    }

    private static boolean isReadable(JsonValue json) {
        try {
            return json.getValue() == null || json.getValue().unwrap() != null;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
