package io.hindsight.evaluation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.answer.ParallelAnswers;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;

/** Keeps how somebody judges the response, in the record alone. */
@Component
class RecordEvaluation implements TaskListener {

    private final Evaluations evaluations;

    RecordEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateTask task) {
        evaluations.add(task.getExecution().getProcessBusinessKey(),
            new EvaluationForm(FormAnswers.of(task)).judgement(), Actor.of(task));
        ParallelAnswers.forget(task);
    }
}
