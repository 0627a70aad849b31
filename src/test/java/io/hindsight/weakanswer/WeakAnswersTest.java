package io.hindsight.weakanswer;

import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;
import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.action.Action.AnswerKind;
import io.hindsight.action.Proposal;
import io.hindsight.action.ProposalLog;
import io.hindsight.analysis.AnalysisAnswers;
import io.hindsight.effect.Rhythm;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.track.Track;

@EngineTest
class WeakAnswersTest {

    private static final String TASK = "Settle weak answers";

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    PostMortemRecords records;
    @Autowired
    MissingWeakAnswers missing;
    @Autowired
    ProposalLog log;

    String reference;
    ProcessInstance hardening;

    @BeforeEach
    void learn() {
        init(engine);
        reference = stages.openPostMortem();
        stages.start("analysis", reference);
        stages.complete(reference, "Trace causes", "security1", AnalysisAnswers.causes());
        stages.complete(reference, "Classify causes", "security1", AnalysisAnswers.classes());
        stages.complete(reference, "Review analysis", "facilitator1", AnalysisAnswers.approval());
        stages.complete(reference, "Document lessons", "security1",
            with(lessons(), Map.of("lesson1From", "root-cause-1")));
        hardening = stages.start("hardening", reference);
    }

    @Test
    void a_root_cause_with_nothing_but_weak_answers_needs_a_signed_reason_before_its_actions_are_decided_on() {
        propose("training", "process");
        assertThat(stages.task(reference, "Decide on action")).isNull();
        assertThat(stages.shown(stages.task(reference, TASK), "weakFacts")).contains("**Root cause 1:**",
            "- Action 1 (weak): Title 1", "- Action 2 (weak): Title 2");
        assertThatThrownBy(() -> stages.complete(reference, TASK, "management1", Map.of()))
            .hasMessageContaining("“Why nothing stronger is needed” needs an answer.");
        sign("management1");

        assertThat(records.acrossCircles(reference).orElseThrow().hardening().weakAnswers())
            .extracting(WeakAnswer::cause, WeakAnswer::reason, WeakAnswer::signedBy)
            .containsExactly(tuple(1, "The system is switched off in May", "management1"));
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .taskName("Decide on action").count()).isEqualTo(2);
        assertThat(missing()).isEmpty();
    }

    @Test
    void nothing_is_asked_where_one_answer_is_more_than_weak() {
        propose("training", "monitoring");
        assertThat(stages.task(reference, TASK)).isNull();
        BpmnAwareTests.assertThat(hardening).hasPassed("Call_SettleWeakAnswers");
        assertThat(missing()).isEmpty();
    }

    @Test
    void it_is_asked_before_the_sign_off_where_the_only_answer_that_is_more_was_refused() {
        propose("training", "monitoring");
        stages.complete(decisions().get(1), "management1", Map.of("decision", "refuse", "decisionReasons", "Too dear"));
        assertThat(missing()).containsExactly("weak-answers");

        stages.start("weak-answers", reference);
        sign("management1");
        assertThat(missing()).isEmpty();
    }

    @Test
    void it_is_asked_before_the_sign_off_where_management_judges_the_only_strong_answer_weak() {
        propose("new-solution");
        stages.complete(decisions().get(0), "management1",
            Map.of("decision", "approve", "strength", "weak", "strengthReason", "It only warns"));
        assertThat(missing()).containsExactly("weak-answers");
    }

    @Test
    void whoever_has_proposed_a_weak_answer_can_neither_take_nor_sign_it() {
        log.add(reference, new Proposal(1, "Remind everybody", "other", "What",
            List.of(new ActionAnswer(AnswerKind.CAUSE, "1", "Webmail takes a password alone")), null, null,
            TestClock.workingDay(9), "low",
            "Criterion", Rhythm.once(90)), null, "management1");
        stages.start("weak-answers", reference);
        assertThatThrownBy(() -> sign("management1")).hasMessageContaining("somebody else in management has to sign");
        String task = stages.task(reference, TASK).getId();
        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task, "management1"))
            .hasMessageContaining("somebody else in management has to sign");
        sign("management2");
        assertThat(missing()).isEmpty();
    }

    private List<Task> decisions() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference)
            .taskName("Decide on action").list().stream()
            .sorted(Comparator.comparing(task -> (Long) engine.getTaskService().getVariable(task.getId(), "action")))
            .toList();
    }

    private List<String> missing() {
        return missing.of(reference, Track.LIGHT, Map.of());
    }

    private void sign(String person) {
        stages.complete(reference, TASK, person, Map.of("weakReason", "The system is switched off in May"));
    }

    private void propose(String... kinds) {
        Map<String, Object> answers = new HashMap<>(Map.of("hardeningNeeded", "yes", "moreToPropose", "no"));
        for (int number = 1; number <= kinds.length; number++) {
            String action = "action" + number;
            answers.putAll(Map.of(action + "Title", "Title " + number, action + "Kind", kinds[number - 1],
                action + "What", "What", action + "Priority", "high", action + "DueOn",
                TestClock.workingDay(9).toString(), action + "Criterion", "Criterion", action + "Answers",
                Stages.chosen("cause:1")));
        }
        stages.complete(reference, "Propose actions", "security1", answers);
    }
}
