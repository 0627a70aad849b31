package io.hindsight.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * The JSON variables of fields of choice: what a taglist or checklist was answered with, and the options that a field
 * offers by its {@code valuesKey}.
 *
 * @param name as the form spells it
 */
public record Choices(String name) {

    /**
     * One option of a field.
     *
     * @param detail what a form may show of it once it is chosen; may be null
     */
    public record Option(String value, String label, String detail) {

        public Option(String value, String label) {
            this(value, label, null);
        }

        private Map<String, String> json() {
            return detail == null ? Map.of("value", value, "label", label)
                : Map.of("value", value, "label", label, "detail", detail);
        }
    }

    /** The chosen values, in the order of the answer; none when there is no answer. */
    public List<String> chosen(VariableScope scope) {
        if (!(scope.getVariable(name) instanceof SpinJsonNode node) || !node.isArray()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        node.elements().forEach(element -> values.add(element.stringValue()));
        return List.copyOf(values);
    }

    public void offer(VariableScope scope, List<Option> options) {
        scope.setVariable(name, json(options));
    }

    /** As {@link #offer}, in this scope alone. */
    public void offerLocal(VariableScope scope, List<Option> options) {
        scope.setVariableLocal(name, json(options));
    }

    /** Chooses beforehand what the person may still change. */
    public void choose(VariableScope scope, List<String> values) {
        scope.setVariable(name, Spin.JSON(values));
    }

    static JsonValue value(List<Option> options) {
        return SpinValues.jsonValue(json(options).toString()).create();
    }

    private static SpinJsonNode json(List<Option> options) {
        return Spin.JSON(options.stream().map(Option::json).toList());
    }
}
