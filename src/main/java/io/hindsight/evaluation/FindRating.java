package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says whether somebody has rated the response before the evaluators are asked. */
@Component
class FindRating implements ExecutionListener {

    private final Evaluations evaluations;

    FindRating(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        EvaluationVariables.RATED.set(execution, !evaluations.find(execution.getProcessBusinessKey()).isEmpty());
    }
}
