package io.hindsight.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

/**
 * Everybody who is given something to do in a confidential post-mortem joins its circle, and it says by whom and why.
 */
@EngineTest
class JoiningTest {

    @Autowired
    Stages stages;
    @Autowired
    Circles circles;
    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void open() {
        reference = stages.openConfidential("facilitator1", "security1", "sysadmin1", "management1", "trainer1");
    }

    @Test
    void the_owner_and_the_verifier_of_an_action_join() {
        stages.start("hardening", reference);
        stages.complete(reference, "Propose actions", "security1",
            Map.of("hardeningNeeded", "yes", "moreToPropose", "no",
                "action1Title", "MFA", "action1Kind", "monitoring", "action1What", "What", "action1Priority", "high",
                "action1DueOn", TestClock.workingDay(9).toString(), "action1Criterion", "None without",
                "action1Owner", "sysadmin2", "action1Verifier", "security2"));
        assertThat(joined()).containsExactlyInAnyOrder("sysadmin2 owner security1", "security2 verifier security1");
    }

    @Test
    void a_trainer_joins_and_of_the_audience_those_in_the_circle_are_invited() {
        stages.start("training", reference, "standard");
        stages.complete(reference, "Plan sessions", "trainer1",
            Map.of("trainingNeeded", "yes", "session1Subject", "Phishing",
                "session1Audience", Stages.chosen("security", "legal"), "session1Goal", "Goal", "session1Begins",
                "2027-03-02T14:00",
                "session1Minutes", 45, "session1Place", "Room", "session1Measure", "Test", "session1Trainer",
                "trainer2"));
        assertThat(joined()).containsExactly("trainer2 trainer trainer1");
        assertThat(jdbc.sql("""
            SELECT person FROM sitting_invitation JOIN sitting ON sitting.id = sitting JOIN session ON session.id = session
            WHERE post_mortem = ?""").param(reference).query(String.class).list()).containsExactly("security1");
    }

    @Test
    void who_is_to_facilitate_the_meeting_and_who_was_there_join() {
        stages.start("meeting", reference);
        stages.complete(reference, "Schedule meeting", "facilitator1",
            Map.of("scheduledFor", TestClock.thisMinute(), "minutes", 60,
                "place", "Room", "agenda", "All", "facilitator", "facilitator2"));
        assertThat(joined()).containsExactly("facilitator2 invited facilitator1");
        stages.complete(reference, "Hold meeting", "facilitator1", Map.of("wentWell", "x", "toImprove", "y",
            "attended", Stages.chosen("security1", "sysadmin1", "management1"), "othersPresent",
            Stages.chosen("legal2")));
        assertThat(joined()).containsExactly("facilitator2 invited facilitator1", "legal2 attended facilitator1");
    }

    private List<String> joined() {
        return jdbc.sql("""
            SELECT concat_ws(' ', person, reason, joined_by) FROM circle_member
            WHERE post_mortem = ? AND reason <> 'Has to know' ORDER BY joined_at, person""").param(reference)
            .query(String.class).list();
    }
}
