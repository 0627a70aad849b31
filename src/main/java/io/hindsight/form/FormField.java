package io.hindsight.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One field of a Camunda Form, as far as the server checks it.
 *
 * @param hiddenWhen FEEL conditions of the field and of the groups around it; true hides the field
 */
record FormField(String key, String type, String label, JsonNode schema, List<String> hiddenWhen) {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    /** What one text may hold, since the engine keeps it in a column of this width. */

    boolean required() {
        return rule("required").map(JsonNode::asBoolean).orElse(false);
    }

    Optional<JsonNode> rule(String name) {
        return Optional.ofNullable(schema.path("validate").get(name));
    }

    /** Whether a day on which nobody works is doubted. */
    boolean expectsWorkingDay() {
        return schema.at("/properties/workingDay").asText().equals("expected");
    }

    boolean isDate() {
        return type.equals("datetime");
    }

    boolean isText() {
        return type.equals("textfield") || type.equals("textarea");
    }

    boolean isLine() {
        return type.equals("textfield");
    }

    boolean isChoice() {
        return CHOICES.contains(type);
    }

    boolean takesMany() {
        return type.equals("checklist") || type.equals("taglist");
    }

    /** The variable that holds the options, where they are not part of the form. */
    Optional<String> optionsVariable() {
        return Optional.ofNullable(schema.get("valuesKey")).map(JsonNode::asText);
    }
}
