package io.hindsight.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.meeting.TimelineEntry.Milestone;

class MarkedTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"write-account", "hold-meeting"})
    void a_milestone_is_named_as_the_choice_of_the_form_calls_it(String form) throws IOException {
        Map<String, String> french = JSON.readValue(Path.of("src/main/resources/forms_fr.json").toFile(),
            new TypeReference<Map<String, String>>() {
            });
        List<JsonNode> choices = JSON.readTree(Path.of("forms/meeting/" + form + ".form").toFile())
            .findParents("values").stream().filter(field -> field.path("key").asText().endsWith("Milestone")).toList();
        assertThat(choices).isNotEmpty();
        choices.forEach(choice -> choice.get("values").forEach(value -> assertThat(
            Stream.of(value.get("label").asText(), french.get(value.get("label").asText())).map(MarkedText::milestone))
            .as(value.toString()).containsOnly(value.get("value").asText())));
    }

    @Test
    void the_milestones_are_those_of_the_record() {
        assertThat(MarkedText.MILESTONES).containsExactly(
            Stream.of(Milestone.values()).map(Milestone::code).toArray(String[]::new));
    }
}
