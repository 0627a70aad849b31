package io.hindsight.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.text.Sayable;

/**
 * A Camunda Form.
 *
 * @param fields those that a person may answer
 * @param json   all of it
 */
record Form(String id, List<FormField> fields, String json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Form parse(byte[] json) {
        try {
            JsonNode schema = JSON.readTree(json);
            List<FormField> fields = new ArrayList<>();
            collect(schema.path("components"), List.of(), fields);
            return new Form(schema.path("id").asText(), List.copyOf(fields), schema.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }

    /** What stands beside this field; null where the form has none of this key. */
    @Nullable
    Sayable label(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst()
            .map(field -> FrenchTexts.told(field.label())).orElse(null);
    }

    /** The variables that hold what its fields offer. */
    Stream<String> optionNames() {
        return fields.stream().flatMap(field -> field.optionsVariable().stream());
    }

    /** Whether a text of the form holds {@code {{name}}}. */
    boolean shows(String name) {
        return json.contains("{{" + name + "}}");
    }

    private static void collect(JsonNode components, List<String> hiddenAround, List<FormField> fields) {
        for (JsonNode component : components) {
            List<String> hiddenWhen = new ArrayList<>(hiddenAround);
            hideCondition(component).ifPresent(hiddenWhen::add);
            if (component.has("key") && !component.path("disabled").asBoolean()) {
                fields.add(field(component, hiddenWhen));
            }
            collect(component.path("components"), hiddenWhen, fields);
        }
    }

    private static FormField field(JsonNode component, List<String> hiddenWhen) {
        String key = component.get("key").asText();
        return new FormField(key, component.path("type").asText(), component.path("label").asText(key), component,
            List.copyOf(hiddenWhen));
    }

    private static Optional<String> hideCondition(JsonNode component) {
        return Optional.ofNullable(component.path("conditional").get("hide"))
            .map(JsonNode::asText)
            .map(text -> text.startsWith("=") ? text.substring(1) : text);
    }
}
