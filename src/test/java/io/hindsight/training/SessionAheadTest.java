package io.hindsight.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.TestClock;

/** A session is recorded when it has been held; the first is planned for 2 March 2027, two in the afternoon. */
class SessionAheadTest extends TrainingSteps {

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void planOneSession() {
        plan(sessions(1));
    }

    @Test
    void nobody_was_at_a_session_on_a_day_that_lies_ahead() {
        TestClock.goTo(Instant.parse("2027-03-01T12:00:00Z"));
        assertThatThrownBy(() -> report("2027-03-02")).hasMessageContaining("“2 March 2027” lies ahead.");
        assertThat(open("Hold session")).hasSize(1);
    }

    @Test
    void nobody_was_at_a_session_that_begins_later_on_that_day() {
        TestClock.goTo(Instant.parse("2027-03-02T12:44:00Z"));
        assertThatThrownBy(() -> report("2027-03-02")).hasMessageContaining(
            "The session is planned for Tuesday 2 March 2027, 14:00: record it then. If it was held on an earlier day,"
                + " choose that one under “Held on”; if it needs a new date, answer so.");
        TestClock.goTo(Instant.parse("2027-03-02T12:46:00Z"));
        report("2027-03-02");
        assertThat(session(1).last().report()).isNotNull();
    }

    @Test
    void a_session_that_was_held_on_an_earlier_day_leaves_the_calendars() {
        TestClock.goTo(Instant.parse("2027-03-01T12:00:00Z"));
        report("2027-02-26");
        assertThat(session(1).last().report().heldOn()).isEqualTo("2027-02-26");
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ? AND kind = 'cancellation'")
            .param(reference).query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void a_catch_up_that_lies_ahead_was_not_held_either() {
        hold(1, onlyCame());
        catchUp(1, Map.of());
        assertThatThrownBy(() -> report("2027-03-09")).hasMessageContaining("“9 March 2027” lies ahead.");
        TestClock.goTo(Instant.parse("2027-03-09T08:00:00Z"));
        assertThatThrownBy(() -> report("2027-03-09")).hasMessageContaining("The session is planned for");
    }

    private void report(String day) {
        stages.complete(task("Hold session", 1), "trainer2", new HashMap<>(Map.of("heldOn", day, "attendance", "all")));
    }
}
