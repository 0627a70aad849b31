package io.hindsight.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.value.JsonValue;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.engine.Variable;
import io.hindsight.text.SafeText;

/**
 * Whether a field may begin with what is suggested. What does not fit as it is would have to be cut, and then it would
 * not be what was said.
 *
 * @param shown    what the form is opened with
 * @param answered whether the task has an answer of its own, be it the empty one of who has emptied the field
 */
record SuggestionCheck(Form form, VariableMap shown, Predicate<String> answered) {

    boolean fits(String key, Object answer) {
        return !answered.test(key) && form.fields().stream().filter(field -> field.key().equals(key)).findFirst()
            .filter(field -> !field.isText() || fits(field, answer.toString()))
            .filter(field -> !field.isChoice() || isOffered(field, answer)).isPresent();
    }

    private static boolean fits(FormField field, String text) {
        int most = field.rule("maxLength").map(JsonNode::asInt).orElse(Variable.LONGEST_TEXT);
        return text.length() <= most && (!field.isLine() || text.equals(SafeText.line(text)));
    }

    private boolean isOffered(FormField field, Object answer) {
        Map<String, Object> options = new HashMap<>();
        field.optionsVariable().filter(shown::containsKey).ifPresent(name -> options.put(name, json(name)));
        List<Object> offered = Options.offered(field, options);
        return offered.containsAll(answer instanceof List<?> many ? many : List.of(answer.toString()));
    }

    private Object json(String name) {
        return shown.getValueTyped(name) instanceof JsonValue json
            ? Spin.JSON(json.isDeserialized() ? json.getValue().toString() : json.getValueSerialized()).unwrap()
            : List.of();
    }
}
