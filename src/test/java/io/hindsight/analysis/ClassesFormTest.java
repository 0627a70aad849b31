package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.analysis.Analysis.Nature;
import io.hindsight.analysis.Analysis.Part;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Refusal;

class ClassesFormTest {

    private static final Path FORM = Path.of("forms/analysis/classify-causes.form");

    @Test
    void five_causes_fit_and_keep_their_order() {
        Map<String, Object> answers = classes();
        for (int number = 2; number <= 5; number++) {
            String field = "rootCause" + number;
            classes().forEach((key, value) -> answers.put(key.replace("rootCause1", field), value));
            answers.put(field + "Role", "contributing");
        }
        assertThat(new ClassesForm(FormAnswers.of(answers)).rootCauses()).hasSize(5).extracting(RootCause::role)
            .containsExactly(Part.ROOT, Part.CONTRIBUTING, Part.CONTRIBUTING, Part.CONTRIBUTING, Part.CONTRIBUTING);
    }

    @Test
    void what_the_form_has_hidden_since_does_not_count() {
        RootCause cause = new ClassesForm(FormAnswers.of(with(classes(),
            Map.of("rootCause1MadePossible", "of an earlier answer",
                "rootCause1ElsewhereChecked", "of an earlier answer", "rootCause2", "", "rootCause3",
                "of an earlier round"))))
            .rootCauses().get(0);

        assertThat(cause.madePossible()).isNull();
        assertThat(cause.elsewhereChecked()).isNull();
    }

    @Test
    void causes_that_all_only_contributed_are_refused() {
        assertThatThrownBy(
            () -> new ClassesForm(FormAnswers.of(with(classes(), Map.of("rootCause1Role", "contributing"))))
                .rootCauses())
            .isInstanceOf(Refusal.class).hasMessageContaining("At least one must be the root");
    }

    @Test
    void the_form_offers_each_nature_and_the_categories_that_pages_can_name() throws IOException {
        assertThat(options("rootCause1Nature")).isEqualTo(Arrays.stream(Nature.values()).map(Nature::code).toList());
        List<String> named = messages().filter(key -> key.startsWith("veris.")).map(key -> key.substring(6)).toList();
        for (int number = 1; number <= 5; number++) {
            assertThat(options("rootCause" + number + "Category")).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void the_categories_hold_the_actions_and_varieties_of_the_veris_samples() throws IOException {
        List<String> offered = options("rootCause1Category");
        try (Stream<Path> samples = Files.list(Path.of("src/test/resources/veris"))) {
            for (Path sample : samples.filter(file -> file.toString().toLowerCase().endsWith(".json")).toList()) {
                new ObjectMapper().readTree(sample.toFile()).path("action").properties()
                    .forEach(action -> action.getValue().path("variety").forEach(variety -> assertThat(offered)
                        .contains(
                            action.getKey() + "." + variety.asText().toLowerCase().replaceAll("[^a-z0-9]+", "-"))));
            }
        }
    }

    private static List<String> options(String key) throws IOException {
        JsonNode form = new ObjectMapper().readTree(FORM.toFile());
        JsonNode field =
            form.findParents("key").stream().filter(node -> node.get("key").asText().equals(key)).findFirst()
                .orElseThrow();
        return StreamSupport.stream(field.get("values").spliterator(), false).map(value -> value.get("value").asText())
            .toList();
    }

    private static Stream<String> messages() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream();
    }
}
