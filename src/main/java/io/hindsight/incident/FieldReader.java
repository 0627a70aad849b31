package io.hindsight.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.text.Fault;
import io.hindsight.text.Misfit;
import io.hindsight.text.Phrase;
import io.hindsight.text.SafeText;

/** Reads the fields of a JSON object and collects all that is wrong with them, instead of stopping at the first. */
class FieldReader {

    private static final int LONGEST_NAME = 100;
    private static final Pattern CODE_POINTS_TO_HIDE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final JsonNode object;
    private final List<Fault> faults = new ArrayList<>();

    FieldReader(JsonNode object) {
        this.object = object;
        if (!object.isObject()) {
            throw new InvalidIncident(List.of(new Fault("body", "fault.object")));
        }
        refuseUnstorable("", object);
    }

    /** A text that must be there; empty where it is not, which is a fault. */
    String required(String field, int longest) {
        String text = optional(field, longest);
        if (text == null || SafeText.line(text).isEmpty()) {
            refuse(field, "fault.missing");
        }
        return text == null ? "" : text;
    }

    /** The text at a path in dots, or null. */
    @Nullable
    String optional(String field, int longest) {
        JsonNode node = at(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            refuse(field, "fault.text");
            return null;
        }
        refuseIf(field, faultOf(node.textValue(), longest));
        return node.textValue();
    }

    <T> @Nullable T optional(String field, Function<String, T> reading) {
        String text = optional(field, 100);
        try {
            return text == null ? null : reading.apply(text);
        } catch (Misfit unreadable) {
            refuse(field, unreadable.detail());
            return null;
        }
    }

    boolean yesNo(String field) {
        JsonNode node = at(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            refuse(field, "fault.yes-no");
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
            refuse(field, "fault.texts", most);
            return List.of();
        }
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).toList();
    }

    JsonNode at(String field) {
        return object.at("/" + field.replace('.', '/'));
    }

    void refuse(String field, String key, Object... details) {
        refuse(field, Phrase.of(key, details));
    }

    private void refuse(String field, Phrase detail) {
        String name = shown(field);
        if (faults.stream().noneMatch(fault -> name.equals(fault.field()))) {
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

    private void refuseIf(String field, @Nullable Phrase fault) {
        if (fault != null) {
            refuse(field, fault);
        }
    }

    static @Nullable Phrase faultOf(String text, int longest) {
        return faultOf(text) == null && text.length() > longest
            ? Phrase.of("fault.long", text.length(), longest) : faultOf(text);
    }

    private static @Nullable Phrase faultOf(String text) {
        return text.indexOf('\0') >= 0 ? Phrase.of("fault.unstorable")
            : text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF) ? Phrase.of("fault.half") : null;
    }
}
