package io.hindsight.analysis;

import static io.hindsight.Stages.chosen;
import static io.hindsight.analysis.AnalysisAnswers.AWKWARD;
import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.causesWith;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Kind;
import io.hindsight.analysis.Analysis.Review;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;

@EngineTest
class AnalysisTest {

    @Autowired ProcessEngine engine;
    @Autowired Stages stages;
    @Autowired Analyses analyses;

    String reference;
    ProcessInstance analysis;

    @BeforeEach
    void open() {
        init(engine);
        reference = stages.openPostMortem();
        analysis = stages.start("analysis", reference);
    }

    @Test
    void causes_are_traced_then_approved_by_somebody_else() {
        trace(causes());
        review("facilitator1", approval());

        BpmnAwareTests.assertThat(analysis).isEnded().hasPassedInOrder("Event_MeetingHeld", "Task_TraceCauses",
            "Task_ReviewAnalysis", "Gateway_AnalysisApproved", "Event_CausesKnown");
        Analysis kept = analyses.find(reference).orElseThrow();
        assertThat(kept.problem()).isEqualTo("A stolen account sent invoices");
        assertThat(kept.tracedBy()).isEqualTo("security1");
        assertThat(kept.reviews()).singleElement().satisfies(review -> {
            assertThat(review.approved()).isTrue();
            assertThat(review.reviewedBy()).isEqualTo("facilitator1");
        });
    }

    @Test
    void everything_that_was_typed_is_kept_as_it_was_typed() {
        trace(causesWith(Map.of("why2", AWKWARD, "peopleCauses", "No training\n« Peur » d’appeler \uD83D\uDE80",
            "measurementCauses", "No alarm", "elsewhereChecked", AWKWARD, "evidence", AWKWARD)));

        Analysis kept = analyses.find(reference).orElseThrow();
        assertThat(kept.whys()).containsExactly(new Why(1, 1, "The password was enough"), new Why(1, 2, AWKWARD));
        assertThat(kept.causes()).containsExactly(new Cause(Category.PEOPLE, "No training"),
            new Cause(Category.PEOPLE, "« Peur » d’appeler \uD83D\uDE80"),
            new Cause(Category.MEASUREMENT, "No alarm"));
        assertThat(kept.rootCauses()).containsExactly(new RootCause("Webmail takes a password alone",
            Kind.STOLEN_CREDENTIALS, AWKWARD, "high", "unknown", AWKWARD));
    }

    @Test
    void an_analysis_that_is_sent_back_comes_back_with_reasons_and_each_round_is_kept() {
        trace(causes());
        review("facilitator1", sentBack("Where is the *log*?"));

        BpmnAwareTests.assertThat(analysis).isWaitingAt("Task_TraceCauses");
        assertThat(shown("sentBack")).isEqualTo("**Sent back by Facilitators 1:** Where is the \\*log\\*\\?");
        trace(causesWith(Map.of("evidence", "Sign-in log of Monday")));
        review("facilitator2", approval());

        BpmnAwareTests.assertThat(analysis).isEnded();
        assertThat(analyses.rounds(reference)).extracting(Analysis::round, round -> round.rootCauses().get(0).evidence())
            .containsExactly(tuple(1, "Sign-in log"),
                tuple(2, "Sign-in log of Monday"));
        assertThat(analyses.find(reference).orElseThrow().reviews()).extracting(Review::reasons)
            .containsExactly("Where is the *log*?", null);
    }

    @Test
    void a_second_review_starts_without_the_answers_of_the_first() {
        trace(causes());
        review("facilitator1", sentBack("Where is the log?"));
        trace(causes());

        assertThat(engine.getRuntimeService().getVariables(analysis.getId()))
            .doesNotContainKeys("review", "reviewReasons");
    }

    @Test
    void who_traced_the_causes_cannot_review_them() {
        stages.complete(reference, "Trace causes", "admin", causes());

        assertThatThrownBy(() -> review("admin", approval()))
            .hasMessageContaining("You traced these causes, so somebody else has to review them.");
        BpmnAwareTests.assertThat(analysis).isWaitingAt("Task_ReviewAnalysis");
        assertThat(analyses.find(reference).orElseThrow().reviews()).isEmpty();
    }

    @Test
    void who_traced_an_earlier_round_may_review_what_somebody_else_traced_since() {
        stages.complete(reference, "Trace causes", "admin", causes());
        review("facilitator1", sentBack("Where is the log?"));
        trace(causes());
        review("admin", approval());

        BpmnAwareTests.assertThat(analysis).isEnded();
    }

    @Test
    void sending_back_without_reasons_is_refused() {
        trace(causes());

        assertThatThrownBy(() -> review("facilitator1", sentBack(" ")))
            .hasMessageContaining("“Reasons” needs an answer.");
        BpmnAwareTests.assertThat(analysis).isWaitingAt("Task_ReviewAnalysis");
    }

    @Test
    void an_analysis_without_a_lesson_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> trace(causesWith(Map.of("lesson1", ""))))
            .hasMessageContaining("“First lesson” needs an answer.");
        BpmnAwareTests.assertThat(analysis).isWaitingAt("Task_TraceCauses");
        assertThat(analyses.find(reference)).isEmpty();
    }

    @Test
    void lessons_count_once_their_round_is_approved() {
        trace(causesWith(Map.of("lesson2", "Rehearse the call", "lesson2Critical", true)));
        assertThat(analyses.lessons(reference)).isEmpty();
        review("facilitator1", sentBack("Too few"));
        assertThat(analyses.lessons(reference)).isEmpty();
        trace(causesWith(Map.of("lesson2", "Rehearse the call twice")));
        review("facilitator1", approval());

        assertThat(analyses.lessons(reference)).extracting(Lesson::text, Lesson::critical).containsExactly(
            tuple("Ask for a second factor", false),
            tuple("Rehearse the call twice", true));
        assertThat(analyses.lessons(reference)).isEqualTo(analyses.find(reference).orElseThrow().lessons());
    }

    @Test
    void the_analyst_sees_what_the_meeting_found_and_the_reviewer_all_that_was_traced() {
        String other = stages.openPostMortem();
        stages.start("meeting", other);
        stages.complete(other, "Schedule meeting", "facilitator1", Map.of("scheduledFor", "2026-12-01T10:00+01:00",
            "minutes", 60, "place", "Room 1", "invitedRoles", chosen("security"), "agenda", "What happened"));
        stages.complete(other, "Hold meeting", "facilitator1", Map.of("presentRoles", chosen("security"),
            "wentWell", "a".repeat(4000), "toImprove", "Backups"));
        analysis = stages.start("analysis", other);
        assertThat(shown("meetingFound")).contains("a".repeat(4000), "**What to improve:** Backups");

        stages.complete(other, "Trace causes", "security1", causesWith(Map.of("why2", "*".repeat(4000))));
        assertThat(shown("findings")).contains("**Why 2:** " + "\\*".repeat(4000), "Ask for a second factor");
    }

    private void trace(Map<String, Object> answers) {
        stages.complete(reference, "Trace causes", "security1", answers);
    }

    private void review(String person, Map<String, Object> answers) {
        stages.complete(reference, "Review analysis", person, answers);
    }

    private String shown(String name) {
        return ((SpinJsonNode) engine.getRuntimeService().getVariable(analysis.getId(), name)).stringValue();
    }
}
