package io.hindsight.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls teams in forms as they are called now, and leaves those out that nobody is in any more. */
class TeamFiller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VALUES = "values";

    private final Supplier<Stream<TeamOptions>> teams;

    TeamFiller(Supplier<Stream<TeamOptions>> teams) {
        this.teams = teams;
    }

    InputStream fill(InputStream form) {
        try (form) {
            byte[] json = form.readAllBytes();
            byte[] filled = filled(new String(json, StandardCharsets.UTF_8), TeamOptions::changed);
            return new ByteArrayInputStream(filled == null ? json : filled);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The form by which its answers are checked: what was offered a while ago is taken as long as it is there. */
    Form fill(Form form) {
        byte[] filled = filled(form.json(), all -> all.gone().stream()
            .collect(Collectors.toMap(group -> group, group -> Optional.empty())));
        return filled == null ? form : Form.parse(filled);
    }

    /** @return null where nothing is changed */
    private byte @Nullable [] filled(String json, Function<TeamOptions, Map<String, Optional<String>>> changes) {
        Map<String, Optional<String>> changed = teams.get().filter(all -> names(json, all.groups())).findFirst()
            .map(changes).orElse(Map.of());
        if (!names(json, changed.keySet())) {
            return null;
        }
        try {
            JsonNode schema = JSON.readTree(json);
            schema.findParents(VALUES).forEach(field -> fill(field.path(VALUES).elements(), changed));
            return JSON.writeValueAsBytes(schema);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean names(String json, Collection<String> groups) {
        return groups.stream().anyMatch(group -> json.contains('"' + group + '"'));
    }

    private static void fill(Iterator<JsonNode> options, Map<String, Optional<String>> changed) {
        while (options.hasNext()) {
            JsonNode option = options.next();
            Optional<String> name = changed.get(option.path("value").asText());
            if (name != null) {
                name.ifPresentOrElse(called -> ((ObjectNode) option).put("label", called), options::remove);
            }
        }
    }
}
