package io.hindsight.report;

import static io.hindsight.Stages.chosen;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

/** The training on the page of the record and in its JSON. */
@ApiTest
class TrainingPageTest {

    @Autowired
    MockMvc http;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void sittings_catch_ups_and_the_accepted_gap_are_shown_with_their_figures() throws Exception {
        String reference = accepted();
        http.perform(read("/post-mortems/", reference)).andExpect(content().string(allOf(
            containsString("People trained: 2"), containsString("Attendance: 66 % (2 of 3)"),
            containsString("Gain in score: 10 points"),
            containsString("2 Mar 2027, 14:00"), containsString("Catch-up 2"),
            containsString("2 Mar 2027: 1 of 3 invited were there"),
            containsString("Not there: 2"), containsString("&lt;i&gt; is ill"), containsString("Trainer: Legal 2"))));
        http.perform(read("/post-mortems/", reference).locale(Locale.FRENCH)).andExpect(content().string(allOf(
            containsString("Personnes formées\u00a0: 2"), containsString("Rattrapage 1"),
            containsString("Écart accepté"))));
    }

    @Test
    void the_json_has_the_figures_the_sittings_and_who_was_there() throws Exception {
        String reference = accepted();
        http.perform(read("/api/post-mortems/", reference)).andExpect(jsonPath("$.training.figures.trained").value(2))
            .andExpect(jsonPath("$.training.figures.attendance").value(66))
            .andExpect(jsonPath("$.training.sessions[0].sittings[0].begins").value("2027-03-02T13:00:00Z"))
            .andExpect(jsonPath("$.training.sessions[0].sittings[0].report.gain").value(10))
            .andExpect(jsonPath("$.training.sessions[0].sittings[1].invited[0].attended").value(true))
            .andExpect(jsonPath("$.training.sessions[0].sittings[2].decision.decision").value("waive"));
    }

    @Test
    void before_anything_was_held_no_figure_is_told() throws Exception {
        String reference = planned();
        http.perform(read("/post-mortems/", reference)).andExpect(content().string(allOf(
            containsString("Whom to call"), not(containsString("People trained")),
            not(containsString("Attendance:")))));
        http.perform(read("/api/post-mortems/", reference))
            .andExpect(jsonPath("$.training.figures.trained").doesNotExist());
    }

    @Test
    void a_session_from_before_names_were_kept_stays_readable() throws Exception {
        String reference = stages.openPostMortem();
        jdbc.sql("""
            WITH old AS (
                INSERT INTO session (post_mortem, number, subject, audience, goal, measure, planned_by, planned_at)
                VALUES (?, 1, 'An old one', '{security}', 'Goal', 'Test', 'trainer1', now()) RETURNING id),
            first AS (
                INSERT INTO sitting (session, number, planned_for, minutes, place, planned_by, planned_at)
                SELECT id, 1, '2026-05-04', 30, 'Room 3', 'trainer1', now() FROM old RETURNING id)
            INSERT INTO sitting_report (sitting, held_on, remarks, recorded_by, recorded_at)
            SELECT id, '2026-05-05', '8 present, 2 absent', 'trainer1', now() FROM first""").param(reference).update();
        http.perform(read("/post-mortems/", reference)).andExpect(content().string(allOf(containsString("4 May 2026 ·"),
            containsString("5 May 2026"), containsString("8 present, 2 absent"), not(containsString("asked for:")))));
    }

    private String planned() {
        String reference = stages.openPostMortem();
        stages.start("training", reference);
        Map<String, Object> answers = new HashMap<>(Map.of("trainingNeeded", "yes", "session1Subject", "Whom to call",
            "session1Audience", chosen("legal", "trainers"), "session1Begins", "2027-03-02T14:00", "session1Minutes",
            45,
            "session1Place", "Room 1", "session1Goal", "Goal", "session1Measure", "Test"));
        stages.complete(reference, "Plan sessions", "trainer1", answers);
        jdbc.sql("""
            DELETE FROM sitting_invitation WHERE person = 'trainer2' AND sitting IN (
                SELECT sitting.id FROM sitting JOIN session ON session.id = session WHERE post_mortem = ?)""")
            .param(reference).update();
        return reference;
    }

    /** One of three came to the session, one to the first catch-up, nobody to the second. */
    private String accepted() {
        String reference = planned();
        TestClock.goTo(Instant.parse("2027-03-02T15:30:00Z"));
        hold(reference, Map.of("scoreBefore", 70, "scoreAfter", 80), "legal1");
        catchUp(reference, "trainer2");
        hold(reference, Map.of(), "legal2");
        catchUp(reference, "legal2");
        stages.complete(reference, "Hold session", "legal2", Map.of("heldOn", "2027-03-02", "attendance", "only"));
        stages.complete(reference, "Settle training gap", "management1",
            Map.of("gapDecision", "waive", "gapReason", "The last one <i> is ill"));
        return reference;
    }

    private void hold(String reference, Map<String, Object> scores, String present) {
        Map<String, Object> answers =
            new HashMap<>(Map.of("heldOn", "2027-03-02", "attendance", "only", "present", chosen(present)));
        answers.putAll(scores);
        stages.complete(reference, "Hold session", "trainer2", answers);
    }

    private void catchUp(String reference, String trainer) {
        stages.complete(reference, "Plan catch-up", "trainer1", Map.of("catchUpBegins", "2027-03-02T14:00",
            "catchUpMinutes", 30, "catchUpPlace", "Room 2", "catchUpTrainer", trainer));
    }

    private static MockHttpServletRequestBuilder read(String path, String reference) {
        return get(path + reference).with(user("security1").authorities(new SimpleGrantedAuthority("security")));
    }
}
