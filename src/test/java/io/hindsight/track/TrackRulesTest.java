package io.hindsight.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.text.Code;

/** What track.dmn chooses. */
class TrackRulesTest {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table =
        engine.parseDecision("track", getClass().getResourceAsStream("/processes/track.dmn"));

    @ParameterizedTest
    @CsvSource({
        "incident,  critical, false, false, full",
        "incident,  high,     true,  true,  full",
        "incident,  medium,   false, false, standard",
        "incident,  medium,   true,  true,  standard",
        "incident,  low,      true,  false, standard",
        "incident,  low,      false, true,  standard",
        "incident,  low,      false, false, light",
        "near-miss, critical, false, false, standard",
        "near-miss, high,     false, false, light",
        "near-miss, medium,   false, false, light",
        "near-miss, low,      false, false, light",
        "near-miss, low,      true,  false, standard",
        "near-miss, low,      false, true,  standard",
        "exercise,  critical, true,  false, standard",
        "exercise,  medium,   false, false, standard",
        "exercise,  low,      true,  false, standard",
        "exercise,  low,      false, false, light",
        "success,   high,     false, false, light",
        "success,   high,     true,  false, standard"})
    void each_rule_chooses_its_track(String kind, String severity, boolean personalData, boolean recurrence,
            String track) {
        assertThat(track(kind, severity, personalData, recurrence)).isEqualTo(track);
    }

    @Test
    void every_incident_has_exactly_one_track_that_is_known() {
        all().forEach(one -> assertThat(Code.find(Track.class, track(one))).as(one.toString()).isPresent());
    }

    @Test
    void every_rule_says_why() {
        assertThat(Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/track.dmn"))
            .getModelElementsByType(Rule.class)).hasSize(14)
            .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @Test
    void only_an_incident_that_happened_has_the_full_track_and_no_data_or_recurrence_makes_one_lighter() {
        all().forEach(one -> {
            if (!one.get("kind").equals("incident")) {
                assertThat(track(one)).as(one.toString()).isNotEqualTo("full");
            }
            if (one.get("personalData").equals(true)) {
                assertThat(track(one)).as(one.toString()).isNotEqualTo("light");
            }
        });
    }

    private static Stream<Map<String, Object>> all() {
        return Arrays.stream(IncidentKind.values()).flatMap(kind -> Arrays.stream(Severity.values())
            .flatMap(severity -> Stream.of(true, false).flatMap(data -> Stream.of(true, false)
                .map(again -> inputs(kind.code(), severity.code(), data, again)))));
    }

    private String track(String kind, String severity, boolean personalData, boolean recurrence) {
        return track(inputs(kind, severity, personalData, recurrence));
    }

    private String track(Map<String, Object> inputs) {
        List<Object> tracks = engine.evaluateDecisionTable(table, inputs).collectEntries("track");
        assertThat(tracks).as(inputs.toString()).hasSize(1);
        return (String) tracks.get(0);
    }

    private static Map<String, Object> inputs(String kind, String severity, boolean personalData,
            boolean recurrence) {
        return Map.of("kind", kind, "severity", severity, "personalData", personalData, "recurrence", recurrence);
    }
}
