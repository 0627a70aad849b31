package io.hindsight.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What a field of choice offers and what was chosen from it. */
final class Options {

    private Options() {
    }

    /** The values on offer: the form's own, or those of the JSON variable it names. */
    static List<Object> offered(FormField field, Map<String, Object> values) {
        Object options = field.optionsVariable().map(values::get).orElse(field.schema().path("values"));
        List<Object> offered = new ArrayList<>();
        if (options instanceof JsonNode nodes) {
            nodes.forEach(option -> offered.add(option.path("value").asText()));
        }
        return offered;
    }

    /** The values chosen, or null when the answer is not of this field's kind. */
    static @Nullable List<Object> chosen(FormField field, @Nullable Object value) {
        if (!field.takesMany()) {
            return value instanceof String || value instanceof Number || value instanceof Boolean
                ? List.of(value.toString()) : null;
        }
        if (!(value instanceof JsonNode nodes) || !nodes.isArray()) {
            return null;
        }
        List<Object> chosen = new ArrayList<>();
        nodes.forEach(node -> chosen.add(node.asText()));
        return chosen;
    }
}
