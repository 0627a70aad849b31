package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/**
 * Keeps how somebody judges the response, in the record alone: what the engine holds of a parallel task stays readable
 * until the last of them has ended.
 */
@Component
class RecordEvaluation implements TaskListener {

    private final Evaluations evaluations;

    RecordEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateTask task) {
        evaluations.add(task.getExecution().getProcessBusinessKey(),
            new EvaluationForm(task.getVariables()).judgement(), Actor.of(task));
        task.getExecution().removeVariablesLocal(EvaluationForm.said(task.getExecution().getVariableNamesLocal()));
    }
}
