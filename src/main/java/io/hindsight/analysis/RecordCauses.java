package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.FINDINGS;
import static io.hindsight.analysis.AnalysisVariables.REVIEW;
import static io.hindsight.analysis.AnalysisVariables.REVIEW_REASONS;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps one round of the analysis, and lays it before the reviewer with a fresh form. */
@Component
class RecordCauses implements TaskListener {

    private final Rounds rounds;

    RecordCauses(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        Findings findings = new CausesForm(task.getVariables()).findings();
        rounds.add(task.getExecution().getProcessBusinessKey(), findings, Actor.of(task));
        FINDINGS.set(task, Overview.of(findings));
        task.removeVariables(List.of(REVIEW.name(), REVIEW_REASONS.name()));
    }
}
