package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.REVIEW;
import static io.hindsight.analysis.AnalysisVariables.REVIEW_REASONS;
import static io.hindsight.analysis.AnalysisVariables.TRACED;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Begins a round of the analysis with the causes traced, lays them before who classifies them, and clears the review. */
@Component
class RecordCauses implements TaskListener {

    private final Rounds rounds;
    private final HumanError humanError;

    RecordCauses(Rounds rounds, HumanError humanError) {
        this.rounds = rounds;
        this.humanError = humanError;
    }

    @Override
    public void notify(DelegateTask task) {
        Tracing tracing = new CausesForm(task.getVariables()).tracing();
        humanError.checkLastOf(tracing.whys());
        TRACED.set(task, Overview.traced(
            rounds.trace(task.getExecution().getProcessBusinessKey(), tracing, Actor.of(task))));
        task.removeVariables(List.of(REVIEW.name(), REVIEW_REASONS.name()));
    }
}
