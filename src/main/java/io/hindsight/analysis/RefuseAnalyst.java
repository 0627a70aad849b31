package io.hindsight.analysis;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the review from whoever has worked on this round of the analysis. */
@Component
class RefuseAnalyst implements FourEyes {

    private final Rounds rounds;

    RefuseAnalyst(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        rounds.refuseAnalyst(task.getExecution().getProcessBusinessKey(), person);
    }
}
