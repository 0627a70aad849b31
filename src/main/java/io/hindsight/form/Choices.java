package io.hindsight.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.text.Told;

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
     * @param told   the label in all languages; null where it is the same in each
     */
    public record Option(String value, String label, String detail, Told told) {

        public Option(String value, String label) {
            this(value, label, null);
        }

        public Option(String value, String label, String detail) {
            this(value, label, detail, null);
        }

        public Option(String value, Told told) {
            this(value, told.texts().get("en"), null, told);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>(Map.of("value", value, "label", label));
            if (detail != null) {
                json.put("detail", detail);
            }
            if (told != null) {
                json.put(TOLD, told.texts());
            }
            return json;
        }
    }

    private static final String TOLD = "told";
    private static final JsonMapper JSON = new JsonMapper();

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

    /** Options with their labels in this language; nothing where these are none, or the same in each language. */
    static Optional<String> in(Locale language, String options) {
        if (options == null || !options.contains('"' + TOLD + '"')) {
            return Optional.empty();
        }
        try {
            JsonNode all = JSON.readTree(options);
            if (!all.isArray()) {
                return Optional.empty();
            }
            all.forEach(option -> {
                if (option instanceof ObjectNode one && one.remove(TOLD) instanceof ObjectNode told) {
                    one.set("label", told.path(told.has(language.getLanguage()) ? language.getLanguage() : "en"));
                }
            });
            return Optional.of(all.toString());
        } catch (JsonProcessingException other) {
            return Optional.empty();
        }
    }

    private static SpinJsonNode json(List<Option> options) {
        return Spin.JSON(options.stream().map(Option::json).toList());
    }
}
