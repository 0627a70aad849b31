package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.sentBack;
import static io.hindsight.analysis.AnalysisAnswers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.analysis.Analysis.Review;

@EngineTest
class RoundsTest {

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
    void an_analysis_that_is_sent_back_twice_comes_back_with_reasons_and_each_round_is_kept() {
        desk.analyse().review(sentBack("Where is the *log*?"));
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_TraceCauses");
        assertThat(desk.shown("sentBack")).isEqualTo("**Sent back by Facilitators 1:** Where is the \\*log\\*\\?");
        desk.trace(with(causes(), Map.of("chain1Why2", "No second factor"))).classify(classes())
            .review(sentBack("Whose log?"));
        assertThat(desk.shown("sentBack")).isEqualTo("**Sent back by Facilitators 1:** Whose log\\?");
        desk.trace(causes()).classify(with(classes(), Map.of("rootCause1Evidence", "The log of mail")))
            .review(approval());

        assertThat(analyses.rounds(desk.reference()))
            .extracting(Analysis::round, round -> round.whys().size(), round -> round.rootCauses().get(0).evidence())
            .containsExactly(tuple(1, 1, "Sign-in log"), tuple(2, 2, "Sign-in log"), tuple(3, 2, "The log of mail"));
    }

    @Test
    void the_latest_round_tells_of_all_reviews_and_of_the_rounds_before_it() {
        desk.analyse().review(sentBack("Where is the log?")).analyse().review(approval());

        Analysis latest = analyses.find(desk.reference()).orElseThrow();
        assertThat(latest.round()).isEqualTo(2);
        assertThat(latest.reviews()).extracting(Review::round, Review::reasons)
            .containsExactly(tuple(1, "Where is the log?"), tuple(2, null));
        assertThat(latest.earlier()).singleElement().isEqualTo(analyses.rounds(desk.reference()).get(0));
    }

    @Test
    void a_round_that_was_sent_back_opens_with_what_was_typed_and_a_fresh_review() {
        desk.trace(with(causes(), Map.of("chain1Why1Evidence", "Log", "peopleCauses", "a\nb"))).classify(classes())
            .review(sentBack("Where is the log?"));
        assertThat(desk.variable("chain1Why1Evidence")).isEqualTo("Log");
        assertThat(desk.variable("peopleCauses")).isEqualTo("a\nb");
        assertThat(desk.variable("rootCause1")).isEqualTo("Webmail takes a password alone");

        desk.analyse();
        assertThat(engine.getRuntimeService().getVariables(desk.process().getId()))
            .doesNotContainKeys("review", "reviewReasons");
    }

    @Test
    void who_traced_the_causes_cannot_review_them() {
        desk.complete("Trace causes", "admin", causes()).classify(classes());

        assertThatThrownBy(() -> desk.complete("Review analysis", "admin", approval()))
            .hasMessageContaining("Who has traced these causes cannot review them.");
        assertThatThrownBy(() -> desk.complete("Review analysis", "admin", sentBack("No")))
            .hasMessageContaining("Who has traced these causes");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ReviewAnalysis");
        assertThat(analyses.find(desk.reference()).orElseThrow().reviews()).isEmpty();
    }

    @Test
    void who_classified_the_causes_cannot_review_them() {
        desk.trace(causes()).complete("Classify causes", "admin", classes());

        assertThatThrownBy(() -> desk.complete("Review analysis", "admin", approval()))
            .hasMessageContaining("Who has classified these causes cannot review them.");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ReviewAnalysis");
    }

    @Test
    void who_worked_on_an_earlier_round_may_review_what_others_did_since() {
        desk.complete("Trace causes", "admin", causes()).complete("Classify causes", "admin", classes())
            .review(sentBack("Where is the log?")).analyse().complete("Review analysis", "admin", approval());

        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_DocumentLessons");
    }

    @Test
    void sending_back_without_reasons_is_refused() {
        desk.analyse();

        assertThatThrownBy(() -> desk.review(sentBack(" "))).hasMessageContaining("“Reasons” needs an answer.");
        BpmnAwareTests.assertThat(desk.process()).isWaitingAt("Task_ReviewAnalysis");
    }
}
