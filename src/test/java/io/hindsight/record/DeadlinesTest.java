package io.hindsight.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision deadlines =
        engine.parseDecision("deadlines", getClass().getResourceAsStream("/processes/deadlines.dmn"));

    @ParameterizedTest
    @CsvSource({"low,true", "low,false", "medium,true", "medium,false", "high,true", "high,false", "critical,true",
        "critical,false"})
    void every_incident_has_one_deadline_for_each_stage_and_the_sign_off(String severity, boolean personalData) {
        Map<String, Object> days = days(severity, personalData);
        for (Stage stage : Stage.values()) {
            assertThat((Integer) days.get(stage.code())).as(stage.code()).isPositive();
        }
        assertThat((Integer) days.get("signOff")).isPositive();
        assertThat((Integer) days.get("effectiveness")).isPositive();
    }

    @Test
    void the_worse_the_incident_the_shorter_the_deadlines_and_personal_data_shorten_them() {
        List<Map<String, Object>> fromBadToBetter = List.of(days("critical", true), days("critical", false),
            days("high", true), days("high", false), days("medium", true), days("medium", false), days("low", true));
        for (int next = 1; next < fromBadToBetter.size(); next++) {
            for (Stage stage : Stage.values()) {
                assertThat((Integer) fromBadToBetter.get(next).get(stage.code()))
                    .isGreaterThanOrEqualTo((Integer) fromBadToBetter.get(next - 1).get(stage.code()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"low,false", "medium,false", "high,true", "critical,true"})
    void a_second_meeting_is_held_where_severity_is_high_or_critical(String severity, boolean held) {
        assertThat((Integer) days(severity, false).get("secondMeeting") > 0).isEqualTo(held);
    }

    private Map<String, Object> days(String severity, boolean personalData) {
        return engine.evaluateDecisionTable(deadlines, Map.of("severity", severity, "personalData", personalData))
            .getSingleResult().getEntryMap();
    }
}
