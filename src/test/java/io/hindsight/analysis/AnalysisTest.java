package io.hindsight.analysis;

import static io.hindsight.Stages.chosen;
import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.lessons;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.TestClock;

@EngineTest
class AnalysisTest {

    @Autowired
    ProcessEngine engine;
    @Autowired
    Stages stages;
    @Autowired
    Analyses analyses;

    Desk desk;

    @BeforeEach
    void open() {
        init(engine);
        desk = Desk.open(engine, stages);
    }

    @Test
    void causes_are_traced_classified_and_approved_by_somebody_else_then_lessons_are_documented() {
        desk.finish();

        BpmnAwareTests.assertThat(desk.process()).isEnded().hasPassedInOrder("Event_MeetingHeld", "Task_TraceCauses",
            "Task_ClassifyCauses", "Task_ReviewAnalysis", "Gateway_AnalysisApproved", "Task_DocumentLessons",
            "Event_LessonsDocumented");
        Analysis kept = analyses.find(desk.reference()).orElseThrow();
        assertThat(kept.problem()).isEqualTo("A stolen account sent invoices");
        assertThat(kept).extracting(Analysis::tracedBy, Analysis::classifiedBy).containsExactly("security1",
            "security1");
        assertThat(kept.reviews()).singleElement().satisfies(review -> {
            assertThat(review.approved()).isTrue();
            assertThat(review.reviewedBy()).isEqualTo("facilitator1");
        });
    }

    @Test
    void the_record_tells_how_far_the_analysis_has_come() {
        assertThat(analyses.find(desk.reference())).isEmpty();
        desk.trace(causes());
        Analysis traced = analyses.find(desk.reference()).orElseThrow();
        assertThat(traced.rootCauses()).isEmpty();
        assertThat(traced.classifiedBy()).isNull();
        assertThat(traced.classifiedAt()).isNull();
        desk.classify(classes());
        assertThat(analyses.find(desk.reference()).orElseThrow().rootCauses()).hasSize(1);
    }

    @Test
    void each_task_shows_what_the_ones_before_it_found() {
        desk = Desk.of(engine, stages, aMeetingThatFound("a".repeat(4000)));
        assertThat(desk.shown("meetingFound")).contains("a".repeat(4000), "**What to improve:** Backups",
            "**Open questions:** Who owns the mailbox");

        desk.trace(with(causes(), Map.of("chain1Why2", "*".repeat(4000), "peopleCauses", "No training")));
        assertThat(desk.shown("traced")).contains("**Why 2:** " + "\\*".repeat(4000), "**People**\n\n- No training");
        desk.classify(classes());
        assertThat(desk.shown("findings")).startsWith(desk.shown("traced")).contains("Webmail takes a password alone");
        assertThat(desk.variable("origins").toString()).contains("root-cause-1", "cause-1", "went-well");
    }

    @Test
    void an_answer_that_is_missing_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> desk.trace(with(causes(), Map.of("chain1Why1", " "))))
            .hasMessageContaining("“Why did this happen?” needs an answer.");
        assertThatThrownBy(() -> desk.trace(with(causes(), Map.of("chain2", true))))
            .hasMessageContaining("“Why did this happen, seen another way?” needs an answer.");
        assertThat(analyses.find(desk.reference())).isEmpty();

        desk.trace(causes());
        assertThatThrownBy(() -> desk.classify(with(classes(), Map.of("rootCause1Elsewhere", "no"))))
            .hasMessageContaining("“Where, and how was that checked?” needs an answer.");
        assertThatThrownBy(() -> desk.classify(with(classes(), Map.of("rootCause2", "A begun one"))))
            .hasMessageContaining("“Nature” needs an answer.");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ClassifyCauses");
        assertThat(analyses.find(desk.reference()).orElseThrow().rootCauses()).isEmpty();
    }

    @Test
    void one_of_the_causes_must_be_the_root() {
        assertThatThrownBy(
            () -> desk.trace(causes()).classify(with(classes(), Map.of("rootCause1Role", "contributing"))))
            .hasMessageContaining("At least one must be the root");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ClassifyCauses");
    }

    @Test
    void a_human_error_needs_what_made_it_possible() {
        desk.trace(causes());
        assertThatThrownBy(() -> desk.classify(with(classes(), Map.of("rootCause1Nature", "human-error"))))
            .hasMessageContaining("“What made the error possible?” needs an answer.");
        assertThatThrownBy(() -> desk.classify(with(classes(), Map.of("rootCause1Nature", "human-error",
            "rootCause1MadePossible", "Une étourderie"))))
            .hasMessageContaining("does not say what made the error possible");
        desk.classify(
            with(classes(), Map.of("rootCause1Nature", "human-error", "rootCause1MadePossible", "No second look")));

        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ReviewAnalysis");
    }

    @Test
    void an_analysis_without_a_lesson_or_its_point_does_not_end() {
        desk.analyse().review(approval());

        assertThatThrownBy(() -> desk.document(with(lessons(), Map.of("lesson1", ""))))
            .hasMessageContaining("“First lesson” needs an answer.");
        assertThatThrownBy(() -> desk.document(with(lessons(), Map.of("lesson2", "Rehearse"))))
            .hasMessageContaining("“The point to strengthen” needs an answer.");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_DocumentLessons");
        assertThat(analyses.lessons(desk.reference())).isEmpty();
    }

    @Test
    void twenty_two_lessons_are_documented_in_three_forms_the_next_asked_for_in_a_full_one() {
        desk.analyse().review(approval());
        desk.document(eightLessons(1)).document(eightLessons(9));
        assertThat(desk.shown("documented")).contains("- Lesson 1  \n", "- Lesson 16  \n");
        assertThat(desk.variable("lesson1")).isNull();
        Map<String, Object> last = eightLessons(17);
        last.putAll(Map.of("lesson7", ""));
        desk.document(last);

        BpmnAwareTests.assertThat(desk.process()).isEnded();
        assertThat(analyses.lessons(desk.reference())).extracting(Lesson::text)
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 22).mapToObj(n -> "Lesson " + n).toList());
    }

    private static Map<String, Object> eightLessons(int first) {
        Map<String, Object> answers = new HashMap<>(Map.of("moreLessons", true));
        IntStream.rangeClosed(1, 8).forEach(n -> answers.putAll(
            Map.of("lesson" + n, "Lesson " + (first + n - 1), "lesson" + n + "Strengthen", "The login to mail")));
        return answers;
    }

    private String aMeetingThatFound(String wentWell) {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        stages.complete(reference, "Schedule meeting", "facilitator1", Map.of("scheduledFor", TestClock.thisMinute(),
            "minutes", 60, "place", "Room 1", "invitedRoles", chosen("security"), "agenda", "What happened"));
        stages.complete(reference, "Hold meeting", "facilitator1", Map.of("wentWell", wentWell, "toImprove", "Backups",
            "openQuestions", "Who owns the mailbox?"));
        return reference;
    }
}
