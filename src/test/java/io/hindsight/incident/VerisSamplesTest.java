package io.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.hindsight.Api;
import io.hindsight.ApiTest;

@ApiTest
class VerisSamplesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/veris");

    @Autowired
    Api api;
    @Autowired
    ObjectMapper json;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().toLowerCase().endsWith(".json")).sorted().toList();
        }
    }

    @Test
    void there_are_24_samples() throws IOException {
        assertThat(samples()).hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_taken_and_given_back_byte_for_byte(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        String reference = reference(api.reportVeris(sample.getFileName().toString(), bytes));
        assertThat(api.read("/api/post-mortems/" + reference + "/original").getResponse().getContentAsByteArray())
            .isEqualTo(bytes);
        JsonNode incident = record(reference).get("incident");
        assertThat(incident.get("original")).isEqualTo(json.readTree(bytes));
        assertThat(incident.get("summary").asText()).isEqualTo(json.readTree(bytes).get("summary").asText());
        assertThat(incident.get("key").asText()).isEqualTo(sample.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "fba2e687-3f74-4244-b784-9fd799bec672.json | 2018-06-28T20:20:00Z | low    | false | discovery Minutes",
        "1B1CF762-4B41-49B6-85F7-20AED3A61DB4.json | 2012                 | medium | true  | discovery Unknown",
        "99747F66-E0BC-4B56-8A4A-2DA12D90ED1B.json | 2014-04              | medium | true  | -",
        "1fe0bd58-95f1-4c03-92e6-908be66d5c8b.json | 2021-05              | high   | true  | containment 10 Days",
        "8e1d9620-3bc7-46ad-9913-b3509ee3424e.json | 2018-05-03           | high   | false | discovery 2 Months",
        "20851ba5-be7c-48a2-947a-f74902a0dcfa.json | 2019-08-29           | medium | false | exfiltration NA",
        "9c2e4f2a-4578-45d6-bd8d-538db5e014e5.json | 2013                 | high   | false | discovery 2 Years",
        "68e374d7-d6cf-44c7-8137-a480ee99f5e6.json | 2018-01              | medium | true  | discovery 5 Months",
        "f3c87c0b-0756-4f26-adab-c1b5b9b4c512.json | 2018-02              | medium | true  | discovery 3 Days",
        "7a613734-e391-4064-b903-2e5c9f1d4b77.json | 2019                 | medium | true  | containment 24 Hours",
        "5B4505C3-A9DD-453D-92DC-EA1AA8AA2996.json | 2009-11-19           | medium | false | -",
        "ed0d1fb5-434e-4eba-98ff-00a4b5fdd2d3.JSON | 2017-01              | medium | true  | -"})
    void a_sample_is_understood(String file, String occurred, String severity, boolean personalData, String duration)
            throws IOException {
        JsonNode incident = incident(file);
        assertThat(incident.at("/times/occurred").asText()).isEqualTo(occurred);
        assertThat(incident.get("severity").asText()).isEqualTo(severity);
        assertThat(incident.get("personalData").asBoolean()).isEqualTo(personalData);
        List<String> durations = incident.get("durations").findParents("unit").stream()
            .map(
                one -> (one.get("phase").asText() + " " + one.path("value").asText("") + " " + one.get("unit").asText())
                    .replace("  ", " "))
            .toList();
        assertThat(durations).matches(all -> duration == null ? all.isEmpty() : all.contains(duration),
            "has " + duration);
    }

    @Test
    void what_could_not_be_taken_as_it_was_is_told() throws IOException {
        assertThat(incident("f3c87c0b-0756-4f26-adab-c1b5b9b4c512.json").get("remarks"))
            .extracting(JsonNode::asText).contains("There is no day 29 in 2018-02; only the month is kept.",
                "The record rates no impact; severity medium is assumed.");
        assertThat(incident("8e1d9620-3bc7-46ad-9913-b3509ee3424e.json").get("remarks")).isEmpty();
    }

    @Test
    void two_records_of_one_incident_id_are_two_incidents() throws IOException {
        assertThat(reference("072cc2e8-6e82-46ef-a9ec-16231a395b2d.JSON"))
            .isNotEqualTo(reference("ed0d1fb5-434e-4eba-98ff-00a4b5fdd2d3.JSON"));
    }

    @Test
    void odd_texts_stay_as_they_are() throws IOException {
        assertThat(incident("68e374d7-d6cf-44c7-8137-a480ee99f5e6.json").get("summary").asText()).isEmpty();
        assertThat(incident("1B1CF762-4B41-49B6-85F7-20AED3A61DB4.json").get("summary").asText()).startsWith("@");
        assertThat(incident("E51087D5-25DA-4DD7-A451-7046ADC80542.json").get("summary").asText()).contains("&lt;");
        assertThat(incident("99747F66-E0BC-4B56-8A4A-2DA12D90ED1B.json").get("summary").asText()).hasSize(9_185);
        assertThat(incident("20851ba5-be7c-48a2-947a-f74902a0dcfa.json").get("summary").asText())
            .matches("(?s).*\\p{IsHan}.*");
        assertThat(incident("22340719-08f2-4249-b7f0-53257c42ee32.json").get("title").asText()).contains("é");
    }

    @Test
    void a_record_of_a_newer_schema_is_taken_with_what_is_known_of_it() throws IOException {
        String newer = """
            \uFEFF{"incident_id": "n", "schema_version": "1.5", "novelty": {"deep": [1.50, 1e400]}, "summary": "a\\u0001\\u001b\\tb",
             "action": {"sorcery": {"variety": ["Prompt injection"]}}, "impact": {"overall_rating": "Apocalyptic"},
             "timeline": {"incident": {"year": 2026, "month": 5, "day": 6, "time": "06:45 PM"},
                          "regret": {"unit": "Eons"}, "discovery": {"unit": "Fortnights", "value": 1.5}}}
            """;
        String reference = reference(api.reportVeris("newer", newer));
        JsonNode incident = record(reference).get("incident");
        assertThat(incident.get("category").asText()).isEqualTo("sorcery");
        assertThat(incident.get("summary").asText()).isEqualTo("a\u0001\u001b\tb");
        assertThat(incident.at("/times/occurred").asText()).isEqualTo("2026-05-06");
        assertThat(incident.get("durations").toString()).contains("Fortnights", "1.5").doesNotContain("Eons");
        assertThat(incident.get("remarks")).extracting(JsonNode::asText).containsExactly(
            "The time “06:45 PM” names no time zone; only the day is kept.",
            "The record rates no impact; severity medium is assumed.");
        assertThat(api.read("/api/post-mortems/" + reference + "/original").getResponse().getContentAsByteArray())
            .isEqualTo(newer.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_summary_of_17_000_characters_of_markup_is_kept_whole() throws IOException {
        String summary = "<b>&*_`[x](y)${z}{{facts}}𝄞".repeat(700).substring(0, 17_000);
        String record = json.createObjectNode().put("incident_id", "long").put("summary", summary)
            .set("action", json.createObjectNode()).toString()
            .replaceFirst("}$", ",\"timeline\":{\"incident\":{\"year\":2026}},\"victim\":{\"victim_id\":\"%s\"}}"
                .formatted("\uD834\uDD1E".repeat(400)));
        JsonNode incident = record(reference(api.reportVeris("long", record))).get("incident");
        assertThat(incident.get("summary").asText()).isEqualTo(summary);
        assertThat(incident.get("title").asText()).contains("\uD834\uDD1E…").doesNotContain("?");
    }

    private JsonNode incident(String file) throws IOException {
        return record(reference(file)).get("incident");
    }

    private String reference(String file) throws IOException {
        return reference(api.reportVeris(file, Files.readAllBytes(SAMPLES.resolve(file))));
    }

    private String reference(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatus2xxSuccessful();
        return json.readTree(answer.getResponse().getContentAsByteArray()).get("reference").asText();
    }

    private JsonNode record(String reference) throws IOException {
        MvcTestResult answer = api.read("/api/post-mortems/" + reference);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
