package io.hindsight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Api;
import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.planversion.Plans;

/** A version of the plan after a confidential post-mortem: the change is public, its reason and post-mortem are not. */
@ApiTest
class ConfidentialPlanTest {

    private static final String REASON = "An insider knew the combination";

    @Autowired
    Api api;
    @Autowired
    Stages stages;
    @Autowired
    Plans plans;
    @Autowired
    PlanSteps steps;
    @Autowired
    JdbcClient jdbc;

    String reference;
    String number;

    @BeforeEach
    void publish() {
        reference = stages.openPostMortem();
        stages.start("plan", reference);
        Map<String, Object> answers = new HashMap<>(steps.changes("add"));
        answers.put("change1Reason", REASON);
        answers.put("change1Section", "Keys of the safe");
        steps.draft(reference, answers);
        stages.close(reference, "management2");
        steps.approve(reference);
        number = plans.inForce().number();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plan", "/api/plan/versions", "/api/plan/versions/{n}", "/api/plan/versions/{n}/diff",
        "/plan", "/plan/versions", "/plan/versions/{n}", "/plan/versions/{n}/diff"})
    void outsiders_read_what_has_changed_and_not_why_or_after_what(String path) throws Exception {
        for (String outsider : new String[] {"management1", "plan-owner1", "facilitator1", "admin"}) {
            assertThat(read(path, outsider)).as(path).contains("Keys of the safe").doesNotContain(reference, REASON);
        }
    }

    @Test
    void a_member_reads_the_reason_and_the_post_mortem() throws Exception {
        assertThat(read("/api/plan/versions", "management2")).contains(reference, REASON);
        assertThat(read("/api/plan", "management2")).contains("\"cause\":\"after " + reference);
        for (String path : new String[] {"/plan", "/plan/versions", "/plan/versions/{n}", "/plan/versions/{n}/diff"}) {
            assertThat(read(path, "management2")).as(path).contains("/post-mortems/" + reference);
        }
    }

    @Test
    void when_it_is_confidential_no_longer_everybody_reads_them_again() throws Exception {
        jdbc.sql("DELETE FROM circle WHERE post_mortem = ?").param(reference).update();
        assertThat(read("/api/plan/versions", "management1")).contains(reference, REASON);
    }

    @Test
    void what_a_team_is_asked_to_acknowledge_does_not_say_why() {
        assertThat(stages.shown(steps.asked("plan-owners"), "versionNews"))
            .contains("Keys of the safe").doesNotContain(REASON, reference, "null");
    }

    @Test
    void the_next_drafter_is_not_told_after_what_the_plan_has_changed() {
        String next = stages.openPostMortem();
        stages.start("plan", next);
        assertThat(stages.shown(stages.task(next, "Draft changes"), "planInForce")).contains(number)
            .doesNotContain(reference);
    }

    private String read(String path, String person) throws Exception {
        return api.send(get(path.replace("{n}", number)).with(httpBasic(person, "demo"))).getResponse()
            .getContentAsString();
    }
}
