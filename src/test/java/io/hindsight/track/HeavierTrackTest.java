package io.hindsight.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import java.io.IOException;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;

/** A post-mortem that becomes heavier after something was passed lightly. */
@EngineTest
class HeavierTrackTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    TrackChanges changes;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    EngineWalk walk;

    @BeforeEach
    void prepare() throws IOException {
        init(engine);
        walk = new EngineWalk(engine);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_standard_one_has_neither_second_meeting_nor_bulletin() {
        String reference = stages.receive("medium", false);
        walk.upTo(reference, "Sign off");
        assertThat(open(reference)).containsExactly("Sign off");
        assertThat(passes(reference)).isEqualTo(1);
        assertThat(bulletins(reference)).isZero();
        walk.finish(reference);
        assertThat(signOff(reference)).isNull();
    }

    @Test
    void what_is_missing_runs_before_the_sign_off_where_the_track_became_full_late() {
        String reference = stages.receive("high", false);
        changes.choose(reference, Track.STANDARD, "Small after all", "facilitator1");
        walk.upTo(reference, "Implement action");
        assertThat(passes(reference)).isEqualTo(1);
        assertThat(open(reference)).doesNotContain("Draft bulletin");
        changes.choose(reference, Track.FULL, "Not so small", "facilitator1");
        walk.finish(reference, "Implement action", "Verify action");

        ProcessInstance signOff = signOff(reference);
        BpmnAwareTests.assertThat(signOff).hasPassed("Task_ListMissingStages").isWaitingAt("Call_RunMissingStages");
        assertThat(open(reference)).containsExactlyInAnyOrder("Schedule meeting", "Draft bulletin");
        walk.upTo(reference, "Sign off");
        assertThat(passes(reference)).isEqualTo(2);
        assertThat(bulletins(reference)).isOne();
        walk.finish(reference);
        BpmnAwareTests.assertThat(signOff).isEnded();
    }

    @Test
    void a_sign_off_that_waits_makes_way_for_what_is_missing_and_comes_again() {
        String reference = stages.receive("medium", false);
        walk.upTo(reference, "Sign off");
        ProcessInstance signOff = signOff(reference);
        changes.choose(reference, Track.FULL, "The press is asking", "management1");

        BpmnAwareTests.assertThat(signOff).hasPassed("Event_MoreNeeded").isWaitingAt("Call_RunMissingStages");
        assertThat(open(reference)).containsExactly("Draft bulletin");
        walk.upTo(reference, "Sign off");
        assertThat(open(reference)).containsExactly("Sign off");
        walk.finish(reference);
        BpmnAwareTests.assertThat(signOff).isEnded();
        assertThat(jdbc.sql("SELECT count(*) FROM sign_off WHERE post_mortem = ?").param(reference)
            .query(Integer.class).single()).isOne();
    }

    @Test
    void a_sign_off_that_waits_stays_where_nothing_is_missing() {
        String reference = stages.receive("medium", false);
        walk.upTo(reference, "Plan sessions");
        changes.choose(reference, Track.FULL, "The press is asking", "management1");
        walk.upTo(reference, "Sign off");
        assertThat(bulletins(reference)).isOne();
        String task = task(reference);
        jdbc.sql("UPDATE track_choice SET track = 'standard' WHERE post_mortem = ?").param(reference).update();
        engine.getRuntimeService().setVariable(signOff(reference).getId(), "track", "standard");
        changes.choose(reference, Track.FULL, "Once more", "management1");
        assertThat(task(reference)).isEqualTo(task);
    }

    @Test
    void what_is_missing_is_due_as_a_stage_or_as_the_sign_off() {
        String reference = stages.receive("high", false);
        changes.choose(reference, Track.STANDARD, "Small after all", "facilitator1");
        walk.upTo(reference, "Sign off");
        changes.choose(reference, Track.FULL, "Not so small", "facilitator1");
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list())
            .hasSize(2).allSatisfy(task -> assertThat(task.getDueDate()).isAfter(task.getCreateTime()));
    }

    private String task(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).singleResult().getId();
    }

    private List<String> open(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
            .map(task -> task.getName()).toList();
    }

    private int passes(String reference) {
        return jdbc.sql("SELECT count(*) FROM stage WHERE stage = 'meeting' AND post_mortem = ?").param(reference)
            .query(Integer.class).single();
    }

    private int bulletins(String reference) {
        return jdbc.sql("SELECT count(*) FROM bulletin_draft WHERE post_mortem = ?").param(reference)
            .query(Integer.class).single();
    }

    private ProcessInstance signOff(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("sign-off")
            .processInstanceBusinessKey(reference).singleResult();
    }

}
