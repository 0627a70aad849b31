package io.hindsight.answer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

import io.hindsight.engine.FormAnswers;
import io.hindsight.text.KeptNames;

/**
 * The JSON variables of fields of choice: what a taglist or checklist was answered with, and the options that a field
 * offers by its {@code valuesKey}.
 *
 * @param name as the form spells it
 */
public record Choices(String name) {

    private static final String LABELS = "labels";

    /**
     * One option of a field.
     *
     * @param detail what a form may show of it once it is chosen; may be null
     */
    public record Option(String value, String label, @Nullable String detail) {

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
        return chosen(FormAnswers.of(scope));
    }

    /** As {@link #chosen(VariableScope)}. */
    public List<String> chosen(FormAnswers answers) {
        if (!(answers.to(name) instanceof SpinJsonNode node) || !node.isArray()) {
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

    /** As {@link #offer}, with labels in the language of each reader: the same options by the language's code. */
    public void offer(VariableScope scope, Map<String, List<Option>> languages) {
        scope.setVariable(name, json(languages));
    }

    /** As {@link #offer(VariableScope, Map)}, in this scope alone. */
    public void offerLocal(VariableScope scope, Map<String, List<Option>> languages) {
        scope.setVariableLocal(name, json(languages));
    }

    /** Chooses beforehand what the person may still change. */
    public void choose(VariableScope scope, List<String> values) {
        scope.setVariable(name, Spin.JSON(values));
    }

    public static JsonValue value(List<Option> options) {
        return SpinValues.jsonValue(json(options).toString()).create();
    }

    /**
     * What a variable of the engine offers, with its labels in this language where it has them in several, and with
     * teams called as they are now.
     */
    public static TypedValue localized(TypedValue value, Locale reader) {
        if (!(value instanceof JsonValue json) || !json.getValueSerialized().contains(LABELS)) {
            return value;
        }
        SpinJsonNode options = Spin.JSON(json.getValueSerialized());
        options.elements().stream().filter(option -> option.hasProp(LABELS)).forEach(option -> {
            SpinJsonNode labels = option.prop(LABELS);
            SpinJsonNode label = labels.hasProp(reader.getLanguage()) ? labels.prop(reader.getLanguage())
                : option.prop("label");
            option.prop("label", KeptNames.filled(label.stringValue(), reader));
            option.deleteProp(LABELS);
        });
        return SpinValues.jsonValue(options.toString()).create();
    }

    /** The same, with a note behind the labels of some values. */
    public static TypedValue noted(TypedValue value, Map<String, String> notes) {
        if (!(value instanceof JsonValue json) || json.getValueSerialized() == null) {
            return value;
        }
        SpinJsonNode options = Spin.JSON(json.getValueSerialized());
        options.elements().stream().filter(option -> notes.containsKey(option.prop("value").stringValue()))
            .forEach(option -> option.prop("label",
                option.prop("label").stringValue() + ' ' + notes.get(option.prop("value").stringValue())));
        return SpinValues.jsonValue(options.toString()).create();
    }

    private static SpinJsonNode json(Map<String, List<Option>> languages) {
        List<Option> english = requireNonNull(languages.get("en"));
        SpinJsonNode options = json(english);
        for (int i = 0; i < english.size(); i++) {
            int number = i;
            Map<String, Object> labels = new HashMap<>();
            languages.forEach((language, told) -> labels.put(language, told.get(number).label()));
            options.elements().get(i).prop(LABELS, labels);
        }
        return options;
    }

    private static SpinJsonNode json(List<Option> options) {
        return Spin.JSON(options.stream().map(Option::json).toList());
    }
}
