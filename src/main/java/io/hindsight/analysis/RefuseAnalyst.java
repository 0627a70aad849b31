package io.hindsight.analysis;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the review from whoever has worked on this round of the analysis, however the task comes to them. */
@Component
class RefuseAnalyst implements TaskListener {

    private final Rounds rounds;

    RefuseAnalyst(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            rounds.refuseAnalyst(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
