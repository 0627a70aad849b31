package io.hindsight.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.walk.EngineWalk;

/** The light way, and a post-mortem that leaves it. */
@EngineTest
class LightTrackTest {

    private static final List<String> WAY = List.of("Review incident", "Review analysis", "Draft changes",
        "Agree on actions", "Implement action", "Verify action", "Sign off");

    @Autowired
    ProcessEngine engine;
    @Autowired
    TrackChanges changes;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

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
    void it_has_seven_tasks_and_each_stage_is_done() {
        String reference = stages.receive("low", false);
        for (String name : WAY) {
            assertThat(open(reference)).containsExactly(name);
            complete(reference, name);
        }
        assertThat(open(reference)).isEmpty();
        assertThat(jdbc.sql("SELECT stage FROM stage WHERE post_mortem = ? AND closed_at IS NOT NULL ORDER BY stage")
            .param(reference).query(String.class).list())
            .containsExactly("analysis", "evaluation", "hardening", "meeting", "plan", "training");
        assertThat(jdbc.sql("SELECT closed_at IS NOT NULL FROM post_mortem WHERE reference = ?").param(reference)
            .query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("SELECT went_well FROM meeting WHERE post_mortem = ? AND recorded_by = 'security1'")
            .param(reference).query(String.class).single()).isEqualTo("The alarm");
        assertThat(jdbc.sql("SELECT score FROM rating JOIN evaluation ON evaluation.id = evaluation "
            + "WHERE post_mortem = ? AND subject = 'response'").param(reference).query(Integer.class).single())
            .isEqualTo(3);
        assertThat(jdbc.sql("SELECT count(*) FROM waiver JOIN meeting ON meeting.id = meeting WHERE post_mortem = ?")
            .param(reference).query(Integer.class).single()).isZero();
    }

    @Test
    void it_goes_back_before_the_sign_off_to_what_it_has_of_each_stage() {
        String reference = stages.receive("low", false);
        WAY.subList(0, WAY.size() - 1).forEach(name -> complete(reference, name));
        goBack(reference, "analysis", "Trace causes");
        walk.upTo(reference, "Sign off");
        goBack(reference, "plan", "Draft changes");
        walk.upTo(reference, "Sign off");
        goBack(reference, "hardening", "Agree on actions");
        List.of("Agree on actions", "Implement action", "Verify action").forEach(name -> complete(reference, name));
        goBack(reference, "training", "Plan sessions");
        walk.upTo(reference, "Sign off");
        assertThat(open(reference)).containsExactly("Sign off");
    }

    private void goBack(String reference, String stage, String first) {
        stages.complete(reference, "Sign off", "management2",
            Map.of("signOffDecision", stage, "sendBackReason", "Once more"));
        assertThat(open(reference)).containsExactly(first);
    }

    @Test
    void somebody_else_reviews_it_and_what_is_sent_back_comes_again_with_the_reasons_and_what_was_entered() {
        String reference = stages.receive("low", false);
        stages.complete(reference, "Review incident", "facilitator1", review());
        assertThatThrownBy(() -> stages.complete(reference, "Review analysis", "facilitator1",
            Map.of("review", "approve"))).hasStackTraceContaining("Who has traced these causes cannot review them");
        stages.complete(reference, "Review analysis", "facilitator2",
            Map.of("review", "send-back", "reviewReasons", "The evidence is missing"));
        assertThat(open(reference)).containsExactly("Review incident");
        Task again = stages.task(reference, "Review incident");
        assertThat(stages.shown(again, "sentBack")).contains("The evidence is missing");
        assertThat(offered(again, "security1")).containsEntry("chain1Why1", "Mail has no second factor")
            .containsEntry("response", "3").containsEntry("wentWell", "The alarm");
        stages.complete(reference, "Review incident", "facilitator1", review());
        stages.complete(reference, "Review analysis", "facilitator2", Map.of("review", "approve"));
        assertThat(open(reference)).containsExactly("Draft changes");
        assertThat(jdbc.sql("SELECT count(*) FROM analysis WHERE post_mortem = ?").param(reference)
            .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void what_was_sent_back_goes_on_in_the_analysis_once_it_is_heavier() {
        String reference = stages.receive("low", false);
        stages.complete(reference, "Review incident", "facilitator1", review());
        stages.complete(reference, "Review analysis", "facilitator2",
            Map.of("review", "send-back", "reviewReasons", "The evidence is missing"));
        changes.choose(reference, Track.STANDARD, "More than it seemed", "facilitator1");
        assertThat(open(reference)).doesNotContain("Review incident").isNotEmpty();
    }

    @Test
    void a_change_of_the_plan_is_approved_and_training_that_is_asked_for_is_planned() {
        String reference = stages.receive("low", false);
        complete(reference, "Review incident");
        complete(reference, "Review analysis");
        Map<String, Object> keep = new HashMap<>(answers("Draft changes"));
        keep.put("trainingNeeded", "yes");
        keep.put("trainingWish", "Recognise a phishing mail");
        stages.complete(reference, "Draft changes", "plan-owner1", keep);
        assertThat(open(reference)).containsExactlyInAnyOrder("Agree on actions", "Plan sessions");
    }

    @Test
    void who_has_reviewed_the_incident_does_not_agree_and_who_agrees_does_not_implement() {
        String reference = stages.receive("low", false);
        stages.complete(reference, "Review incident", "facilitator1", review());
        stages.complete(reference, "Review analysis", "facilitator2", Map.of("review", "approve"));
        stages.complete(reference, "Draft changes", "plan-owner1", answers("Draft changes"));
        assertThatThrownBy(() -> stages.complete(reference, "Agree on actions", "facilitator1",
            answers("Agree on actions"))).hasStackTraceContaining("Who has reviewed the incident cannot agree");
        stages.complete(reference, "Agree on actions", "management1", answers("Agree on actions"));
        String implement = stages.task(reference, "Implement action").getId();
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(implement, "management1"))
            .hasStackTraceContaining("Who has agreed on an action cannot implement it");
        stages.complete(reference, "Implement action", "sysadmin1", answers("Implement action"));
        assertThat(open(reference)).containsExactly("Verify action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Review incident", "Review analysis", "Draft changes", "Agree on actions",
        "Implement action", "Verify action", "Sign off"})
    void it_becomes_heavier_at_each_of_its_tasks_and_nothing_is_asked_again(String where) {
        String reference = stages.receive("low", false);
        for (String name : WAY.subList(0, WAY.indexOf(where))) {
            complete(reference, name);
        }
        if (where.equals("Review incident")) {
            draft(reference, "security1", "{\"wentWell\": \"Half a sentence\", \"problem\": \"Stolen\"}");
        }
        changes.choose(reference, Track.STANDARD, "More than we thought", "facilitator1");
        if (where.equals("Review incident")) {
            assertThat(open(reference)).containsExactly("Schedule meeting");
            walk.finish(reference, "Schedule meeting");
            assertThat(offered(stages.task(reference, "Hold meeting"), "facilitator1")).containsEntry("wentWell",
                "Half a sentence");
        }
        walk.upTo(reference, "Sign off");
        assertThat(open(reference)).containsExactly("Sign off");
        assertThat(jdbc.sql("SELECT count(*) FROM meeting WHERE post_mortem = ? AND place IS NOT NULL")
            .param(reference).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT closed_at IS NOT NULL FROM evaluation_call WHERE post_mortem = ?").param(reference)
            .query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM stage WHERE post_mortem = ? AND (pass > 1 OR closed_at IS NULL)")
            .param(reference).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM analysis WHERE post_mortem = ?").param(reference)
            .query(Integer.class).single()).isEqualTo(1);
        walk.finish(reference);
        assertThat(open(reference)).isEmpty();
    }

    @Test
    void it_never_becomes_light_again_once_its_causes_are_reviewed() {
        String reference = stages.receive("low", false);
        complete(reference, "Review incident");
        complete(reference, "Review analysis");
        changes.choose(reference, Track.STANDARD, "More than we thought", "facilitator1");
        assertThatThrownBy(() -> changes.choose(reference, Track.LIGHT, "No", "facilitator1"))
            .hasStackTraceContaining("does not become lighter");
    }

    private void draft(String reference, String person, String answers) {
        String task = stages.task(reference, "Review incident").getId();
        jdbc.sql("INSERT INTO form_draft (form, task, person, answers, changed_at) VALUES (?, ?, ?, ?, now())")
            .params(task, task, person, answers).update();
    }

    private void complete(String reference, String name) {
        String person = switch (name) {
            case "Review incident", "Verify action" -> "security1";
            case "Review analysis" -> "facilitator2";
            case "Draft changes" -> "plan-owner1";
            case "Implement action" -> "sysadmin1";
            default -> "management1";
        };
        stages.complete(reference, name, person, answers(name));
    }

    private static Map<String, Object> answers(String name) {
        return switch (name) {
            case "Review incident" -> review();
            case "Review analysis" -> Map.of("review", "approve");
            case "Draft changes" -> Map.of("planChange", "keep", "keepReason", "It says so", "trainingNeeded", "no");
            case "Agree on actions" -> Map.of("hardeningNeeded", "yes", "action1Title", "Second factor",
                "action1Kind", "configuration", "action1Priority", "high", "action1What", "For all mail",
                "action1DueOn", TestClock.workingDay(20).toString(), "action1Criterion", "No login without");
            case "Implement action" -> Map.of("whatWasDone", "Switched on", "evidence", "The policy");
            case "Verify action" -> Map.of("howChecked", "Tried it", "verdict", "verified");
            default -> Map.of("statement", "All is done", "recordRead", true);
        };
    }

    private static Map<String, Object> review() {
        Map<String, Object> review = new TreeMap<>(Map.of("heardOn", TestClock.today().toString(), "wentWell",
            "The alarm", "toImprove", "Nobody knew who decides", "problem", "Stolen account", "chain1Why1",
            "Mail has no second factor", "rootCause1", "Mail asks for a second factor", "rootCause1Nature",
            "exploited-vulnerability", "rootCause1Category", "hacking.use-of-stolen-creds", "rootCause1Role", "root",
            "rootCause1Evidence", "The log"));
        review.putAll(Map.of("rootCause1Confidence", "high", "rootCause1Elsewhere", "unknown", "response", "3",
            "lesson1", "Ask for a second factor", "lesson1Strengthen", "The login", "heard",
            Stages.chosen("security2", "sysadmin1")));
        return review;
    }

    private Map<String, Object> offered(Task task, String person) {
        engine.getIdentityService().setAuthentication(person, engine.getIdentityService().createGroupQuery()
            .groupMember(person).list().stream().map(group -> group.getId()).toList());
        try {
            Map<String, Object> offered = new HashMap<>(engine.getFormService().getTaskFormVariables(task.getId()));
            offered.values().removeIf(Objects::isNull);
            return offered;
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> open(String reference) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
            .map(Task::getName).toList();
    }
}
