package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps a second rating of the response from whoever has given one. */
@Component
class RefuseEvaluator implements FourEyes {

    private final Evaluations evaluations;

    RefuseEvaluator(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        evaluations.refuseEvaluator(task.getExecution().getProcessBusinessKey(), person);
    }
}
