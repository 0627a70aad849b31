package io.hindsight.meeting;

import static io.hindsight.Stages.chosen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class MeetingTest {

    @Autowired ProcessEngine engine;
    @Autowired Stages stages;
    @Autowired Meetings meetings;

    String reference;
    ProcessInstance meeting;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        meeting = stages.start("meeting", reference);
    }

    @Test
    void a_meeting_is_scheduled_then_held_and_both_are_kept() {
        stages.complete(reference, "Schedule meeting", "facilitator1", schedule());
        stages.complete(reference, "Hold meeting", "facilitator2", minutes());

        BpmnAwareTests.assertThat(meeting).isEnded()
            .hasPassedInOrder("Task_ScheduleMeeting", "Task_HoldMeeting", "Event_MeetingHeld");
        Meeting kept = meetings.find(reference).orElseThrow();
        assertThat(kept.scheduledFor()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(kept.invitedRoles()).containsExactly("security", "management");
        assertThat(kept.wentWell()).isEqualTo("Détection rapide « en 5 min » <b>&lt;");
        assertThat(List.of(kept.scheduledBy(), kept.recordedBy())).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void a_length_that_the_form_forbids_is_refused_and_the_task_stays_open() {
        Map<String, Object> answers = schedule();
        answers.put("minutes", 3);

        assertThatThrownBy(() -> stages.complete(reference, "Schedule meeting", "facilitator1", answers))
            .hasMessageContaining("“Length in minutes” must be 5 or more.");
        BpmnAwareTests.assertThat(meeting).isWaitingAt("Task_ScheduleMeeting");
        assertThat(meetings.find(reference)).isEmpty();
    }

    private Map<String, Object> schedule() {
        return new HashMap<>(Map.of("scheduledFor", "2026-12-01T10:00+01:00", "minutes", 60, "place", "Room 1",
            "invitedRoles", chosen("security", "management"), "agenda", "What happened"));
    }

    private Map<String, Object> minutes() {
        return Map.of("presentRoles", chosen("security"), "wentWell", "Détection rapide « en 5 min » <b>&lt;",
            "toImprove", "Backups");
    }
}
