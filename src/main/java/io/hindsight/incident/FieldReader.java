package io.hindsight.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.incident.InvalidIncident.Fault;
import io.hindsight.text.Clean;

/** Reads the fields of a JSON object and collects all that is wrong with them, instead of stopping at the first. */
class FieldReader {

    private static final int LONGEST_NAME = 100;
    private static final Pattern CODE_POINTS_TO_HIDE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final JsonNode object;
    private final List<Fault> faults = new ArrayList<>();

    FieldReader(JsonNode object) {
        this.object = object;
        if (!object.isObject()) {
            throw new InvalidIncident(List.of(new Fault("body", "must be a JSON object")));
        }
        refuseUnstorable("", object);
    }

    String required(String field, int longest) {
        String text = optional(field, longest);
        if (text == null || Clean.line(text).isEmpty()) {
            refuse(field, "is missing");
        }
        return text;
    }

    /** The text at a path in dots, or null. */
    String optional(String field, int longest) {
        JsonNode node = at(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            refuse(field, "must be a text");
            return null;
        }
        refuseIf(field, faultOf(node.textValue(), longest));
        return node.textValue();
    }

    <T> T optional(String field, Function<String, T> reading) {
        String text = optional(field, 100);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException unreadable) {
            refuse(field, unreadable.getMessage());
            return null;
        }
    }

    boolean yesNo(String field) {
        JsonNode node = at(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            refuse(field, "must be true or false");
        }
        return node.asBoolean();
    }

    /** The texts of a list, none where there is none. */
    List<String> texts(String field, int most) {
        JsonNode node = at(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > most || !StreamSupport.stream(node.spliterator(), false)
            .allMatch(JsonNode::isTextual)) {
            refuse(field, "must be a list of at most %d texts".formatted(most));
            return List.of();
        }
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).toList();
    }

    JsonNode at(String field) {
        return object.at("/" + field.replace('.', '/'));
    }

    void refuse(String field, String detail) {
        String name = shown(field);
        if (faults.stream().noneMatch(fault -> fault.field().equals(name))) {
            faults.add(new Fault(name, detail));
        }
    }

    /** A name that was sent, fit to be sent back. */
    static String shown(String name) {
        return CODE_POINTS_TO_HIDE.matcher(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
            .replaceAll("\uFFFD");
    }

    /** @throws InvalidIncident when something was wrong */
    void finish() {
        if (!faults.isEmpty()) {
            throw new InvalidIncident(List.copyOf(faults));
        }
    }

    private void refuseUnstorable(String path, JsonNode node) {
        if (node.isTextual()) {
            refuseIf(path, faultOf(node.textValue()));
        }
        if (node.isArray()) {
            node.forEach(element -> refuseUnstorable(path, element));
        }
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            refuseIf(name, faultOf(field.getKey()));
            refuseUnstorable(name, field.getValue());
        });
    }

    private void refuseIf(String field, String fault) {
        if (fault != null) {
            refuse(field, fault);
        }
    }

    static String faultOf(String text, int longest) {
        return faultOf(text) == null && text.length() > longest
            ? "has %,d characters; at most %,d are taken".formatted(text.length(), longest) : faultOf(text);
    }

    private static String faultOf(String text) {
        if (text.indexOf('\0') >= 0) {
            return "holds a NUL character, which cannot be stored";
        }
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            return "holds half of a surrogate pair, which is not a character";
        }
        return null;
    }
}
