package io.hindsight.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.Api;
import io.hindsight.ApiTest;

@ApiTest
class VerisDurationsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/veris");
    private static final Map<String, String> PHASES = Map.of("detect", "discovery", "contain", "containment");
    private static final Set<String> NO_UNITS = Set.of("Unknown", "NA", "Never");

    @Autowired
    Api api;
    @Autowired
    ObjectMapper json;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().toLowerCase().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_gives_a_number_only_where_it_tells_one(Path sample) throws IOException {
        JsonNode timeline = json.readTree(Files.readAllBytes(sample)).path("timeline");
        assertThat(durations(sample)).hasSize(3).allSatisfy(measured -> {
            JsonNode told = timeline.path(PHASES.getOrDefault(measured.get("measure").asText(), "none"));
            boolean number = told.hasNonNull("value") && !NO_UNITS.contains(told.path("unit").asText());
            assertThat(measured.has("atLeast")).isEqualTo(number);
            assertThat(measured.has("atMost")).isEqualTo(number);
            assertThat(measured.has("unknown")).isEqualTo(!number);
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "f3c87c0b-0756-4f26-adab-c1b5b9b4c512.json, 0, P3D, P3D, -",
        "8e1d9620-3bc7-46ad-9913-b3509ee3424e.json, 0, P56D, P62D, -",
        "1fe0bd58-95f1-4c03-92e6-908be66d5c8b.json, 1, P10D, P10D, -",
        "7a613734-e391-4064-b903-2e5c9f1d4b77.json, 1, P1D, P1D, -",
        "fba2e687-3f74-4244-b784-9fd799bec672.json, 0, -, -, unit-only",
        "1B1CF762-4B41-49B6-85F7-20AED3A61DB4.json, 0, -, -, missing",
        "99747F66-E0BC-4B56-8A4A-2DA12D90ED1B.json, 2, -, -, missing"})
    void a_sample_is_measured(String file, int measure, Duration atLeast, Duration atMost, String unknown)
            throws IOException {
        JsonNode measured = durations(SAMPLES.resolve(file)).get(measure);
        assertThat(duration(measured, "atLeast")).isEqualTo(atLeast);
        assertThat(duration(measured, "atMost")).isEqualTo(atMost);
        assertThat(measured.path("unknown").asText(null)).isEqualTo(unknown);
    }

    private static Duration duration(JsonNode measured, String bound) {
        return measured.has(bound) ? Duration.parse(measured.get(bound).asText()) : null;
    }

    private JsonNode durations(Path sample) throws IOException {
        String accepted = api.reportVeris("durations-" + sample.getFileName(), Files.readAllBytes(sample)).getResponse()
            .getContentAsString();
        String reference = json.readTree(accepted).get("reference").asText();
        return json.readTree(api.read("/api/post-mortems/" + reference).getResponse().getContentAsByteArray())
            .at("/evaluation/durations");
    }
}
