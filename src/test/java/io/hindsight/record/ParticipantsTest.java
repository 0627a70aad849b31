package io.hindsight.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision participants =
        engine.parseDecision("participants", getClass().getResourceAsStream("/processes/participants.dmn"));

    @Test
    void security_system_administration_and_management_are_always_heard() {
        assertThat(roles("low", false)).containsExactly("security", "sysadmins", "management");
    }

    @Test
    void legal_is_heard_where_personal_data_was_hit_and_the_plan_owners_where_it_was_critical() {
        assertThat(roles("medium", true)).containsExactly("security", "sysadmins", "management", "legal");
        assertThat(roles("critical", false)).containsExactly("security", "sysadmins", "management", "plan-owners");
    }

    private List<Object> roles(String severity, boolean personalData) {
        return engine.evaluateDecisionTable(participants, Map.of("severity", severity, "personalData", personalData))
            .collectEntries("role");
    }
}
