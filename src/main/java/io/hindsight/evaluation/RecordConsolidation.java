package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.evaluation.Rating.Spread;

/** Keeps what the facilitator makes of the evaluations. */
@Component
class RecordConsolidation implements TaskListener {

    private final Evaluations evaluations;
    private final Consolidations consolidations;

    RecordConsolidation(Evaluations evaluations, Consolidations consolidations) {
        this.evaluations = evaluations;
        this.consolidations = consolidations;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        consolidations.add(postMortem,
            new EvaluationForm(FormAnswers.of(task)).result(Spread.of(evaluations.find(postMortem))), Actor.of(task));
    }
}
