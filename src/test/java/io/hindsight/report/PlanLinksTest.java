package io.hindsight.report;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.plan.PlanSteps;
import io.hindsight.planversion.Plans;

@ApiTest
class PlanLinksTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    PlanSteps steps;

    String reference;
    String version;

    @BeforeEach
    void publish() {
        reference = stages.openPostMortem();
        stages.start("plan", reference);
        stages.complete(reference, "Draft changes", "plan-owner1",
            Map.of("planChange", "change", "trainingNeeded", "no",
                "change1Kind", "add", "change1Section", "Call the bank", "change1Text",
                "Call legal and management after " + reference,
                "change1Phase", "containment", "change1Reason", "Nobody did"));
        stages.complete(reference, "Approve changes", "management1", Map.of("approval", "approve"));
        version = plans.published(reference).orElseThrow().number();
    }

    @Test
    void each_team_is_led_to_its_own_acknowledgement() throws Exception {
        acknowledge("legal1", "legal").andExpect(redirectedUrl("/tasks/" + asked("legal").getId()));
        acknowledge("management1", "management").andExpect(redirectedUrl("/tasks/" + asked("management").getId()));
    }

    @Test
    void a_team_that_is_not_asked_is_led_to_what_has_changed() throws Exception {
        acknowledge("trainer1", "trainers").andExpect(redirectedUrl("/plan/versions/" + version + "/diff"));
    }

    @Test
    void a_team_that_has_answered_is_led_to_what_has_changed() throws Exception {
        steps.acknowledge(asked("legal"), null);
        acknowledge("legal1", "legal").andExpect(redirectedUrl("/plan/versions/" + version + "/diff"));
    }

    @Test
    void who_takes_no_part_is_led_nowhere_and_what_is_not_there_is_not_found() throws Exception {
        acknowledge("employee1", "employees").andExpect(status().isForbidden());
        version = "99.0.0";
        acknowledge("legal1", "legal").andExpect(status().isNotFound());
    }

    private Task asked(String team) {
        return steps.asked(team);
    }

    private ResultActions acknowledge(String person, String group) throws Exception {
        return http.perform(get("/plan/versions/{version}/acknowledge", version)
            .with(user(person).authorities(new SimpleGrantedAuthority(group))));
    }
}
