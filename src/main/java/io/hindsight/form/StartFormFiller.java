package io.hindsight.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.answer.Choices.Option;

/** Writes into a start form what its fields of choice offer and what it shows, each time that somebody opens it. */
class StartFormFiller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "valuesKey";
    private static final String TEXT = "text";

    private final Supplier<Stream<FormOptions>> options;
    private final Supplier<Stream<FormTextSource>> texts;

    StartFormFiller(Supplier<Stream<FormOptions>> options, Supplier<Stream<FormTextSource>> texts) {
        this.options = options;
        this.texts = texts;
    }

    InputStream fill(InputStream form, String process) {
        try (form) {
            JsonNode schema = JSON.readTree(form);
            Map<String, FormOptions> offered =
                options.get().collect(Collectors.toMap(FormOptions::name, one -> one));
            schema.findParents(KEY).forEach(field -> fill((ObjectNode) field, offered));
            schema.findParents(TEXT).forEach(part -> show((ObjectNode) part, process));
            return new ByteArrayInputStream(JSON.writeValueAsBytes(schema));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(ObjectNode field, Map<String, FormOptions> offered) {
        FormOptions found = offered.get(field.path(KEY).asText());
        if (found != null) {
            field.remove(KEY);
            field.set("values", json(found.options()));
        }
    }

    private void show(ObjectNode part, String process) {
        texts.get().filter(text -> part.path(TEXT).asText().equals("{{" + text.name() + "}}")).findFirst()
            .ifPresent(text -> part.put(TEXT, text.show(null, process)));
    }

    /** What the fields of this form offer, as the check of its answers needs it. */
    static Map<String, Object> values(Form form, Stream<FormOptions> options) {
        List<String> names = form.optionNames().toList();
        Map<String, Object> values = new HashMap<>();
        options.filter(one -> names.contains(one.name())).forEach(one -> values.put(one.name(), json(one.options())));
        return values;
    }

    private static JsonNode json(List<Option> options) {
        return JSON.valueToTree(options.stream()
            .map(option -> Map.of("value", option.value(), "label", option.label())).toList());
    }
}
