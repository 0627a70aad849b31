package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps a second rating of the response from whoever has given one, however the task comes to them. */
@Component
class RefuseEvaluator implements TaskListener {

    private final Evaluations evaluations;

    RefuseEvaluator(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            evaluations.refuseEvaluator(task.getExecution().getProcessBusinessKey(), task.getAssignee());
        }
    }
}
