package io.hindsight.meeting;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** A meeting is recorded when it has been held; the clock of the office shows ten in the morning of 1 December. */
@EngineTest
class MeetingAheadTest {

    @Autowired
    RuntimeService runtime;
    @Autowired
    Stages stages;
    @Autowired
    Meetings meetings;
    @Autowired
    JdbcClient jdbc;

    String reference;
    ProcessInstance meeting;

    @BeforeEach
    void open() {
        TestClock.goTo(Instant.parse("2026-12-01T09:00:30Z"));
        reference = stages.openPostMortem();
        meeting = stages.start("meeting", reference);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void nobody_was_at_a_meeting_that_lies_ahead_and_the_task_stays_open() {
        schedule("2026-12-04T10:00");
        assertThatThrownBy(() -> hold(Map.of())).hasMessageContaining(
            "The meeting is planned for Friday 4 December 2026, 10:00 (Europe/Paris): record it then. If it was held"
                + " earlier, say when under “Held at, if other than planned”; if it needs a new date, answer so.");
        assertThat(stages.task(reference, "Hold meeting")).isNotNull();
        assertThat(meetings.find(reference).orElseThrow().recordedAt()).isNull();
    }

    @Test
    void a_french_reader_is_told_in_french() {
        schedule("2026-12-04T10:00");
        assertThatThrownBy(() -> hold(Map.of())).satisfies(refused -> assertThat(
            Refusal.in(refused).orElseThrow().in(Words.of(Locale.FRENCH)))
            .startsWith("La réunion est prévue pour le vendredi 4 décembre 2026 à 10:00 (Europe/Paris)\u00a0:")
            .contains("«\u00a0Tenue le, si ce n’est pas à la date prévue\u00a0»"));
    }

    @Test
    void a_meeting_may_begin_a_quarter_of_an_hour_early_and_no_more() {
        schedule("2026-12-01T10:16");
        assertThatThrownBy(() -> hold(Map.of())).hasMessageContaining("The meeting is planned for");
        TestClock.goTo(Instant.parse("2026-12-01T09:01:30Z"));
        hold(Map.of());
        assertThat(meetings.find(reference).orElseThrow().recordedAt()).isNotNull();
    }

    @Test
    void a_meeting_that_was_held_earlier_says_when_and_leaves_the_calendars() {
        schedule("2026-12-04T10:00");
        hold(Map.of("heldAt", "2026-11-30T15:00"));
        assertThat(meetings.find(reference).orElseThrow())
            .extracting(Meeting::scheduledFor, Meeting::heldAt, Meeting::began)
            .containsExactly(Instant.parse("2026-12-04T09:00:00Z"), Instant.parse("2026-11-30T14:00:00Z"),
                Instant.parse("2026-11-30T14:00:00Z"));
        assertThat(cancelled()).isEqualTo(7);
    }

    @Test
    void a_meeting_that_was_held_as_planned_stays_in_the_calendars() {
        schedule("2026-12-01T10:00");
        hold(Map.of());
        assertThat(meetings.find(reference).orElseThrow().heldAt()).isNull();
        assertThat(cancelled()).isZero();
    }

    @Test
    void when_it_was_held_does_not_lie_ahead_either() {
        schedule("2026-12-01T10:00");
        assertThatThrownBy(() -> hold(Map.of("heldAt", "2026-12-01T11:00")))
            .hasMessageContaining("“Tuesday 1 December 2026, 11:00” lies ahead.");
    }

    @Test
    void a_new_date_does_not_ask_when_it_was_held() {
        schedule("2026-12-04T10:00");
        hold(Map.of("wasHeld", "no", "postponedWhy", "No room", "heldAt", "2026-12-04T10:00"));
        assertThat(stages.task(reference, "Schedule meeting")).isNotNull();
    }

    @Test
    void the_second_look_keeps_its_distance_from_when_the_first_was_held() {
        schedule("2026-12-01T10:00");
        hold(Map.of("heldAt", "2026-11-27T10:00"));
        runtime.startProcessInstanceByKey("meeting", reference, Map.of("severity", "high", "due", new java.util.Date(),
            "waiverDays", 3, "pass", 2, "participants", List.of("security")));
        assertThatThrownBy(() -> schedule("2026-12-06T10:00")).hasMessageContaining("choose 7 December 2026");
        schedule("2026-12-07T10:00");
        assertThatThrownBy(() -> hold(Map.of("heldAt", "2026-11-30T10:00", "attended", chosen("security1"))))
            .hasMessageContaining("The second look needs distance: choose 7 December 2026");
    }

    private void schedule(String begins) {
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", begins, "minutes", 60,
            "place", "Room 1", "agenda", "What happened"));
    }

    private void hold(Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("wentWell", "The alarm", "toImprove", "Backups", "attended",
            chosen("security1", "sysadmin1", "management1")));
        answers.putAll(more);
        stages.complete(reference, "Hold meeting", "facilitator2", answers);
    }

    private int cancelled() {
        return jdbc.sql("SELECT count(*) FROM notice WHERE post_mortem = ? AND kind = 'cancellation'").param(reference)
            .query(Integer.class).single();
    }
}
