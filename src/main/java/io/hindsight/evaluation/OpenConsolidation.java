package io.hindsight.evaluation;

import static io.hindsight.evaluation.EvaluationVariables.ALL_SAID;
import static io.hindsight.evaluation.EvaluationVariables.ANSWERED;
import static io.hindsight.evaluation.EvaluationVariables.DISAGREEMENTS;
import static io.hindsight.evaluation.EvaluationVariables.MEASURED;
import static java.util.stream.Collectors.joining;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.people.People;

/** Ends the waiting, and lays all evaluations before the facilitator. */
@Component
class OpenConsolidation implements TaskListener {

    private final Calls calls;
    private final Evaluations evaluations;
    private final People people;

    OpenConsolidation(Calls calls, Evaluations evaluations, People people) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        calls.close(postMortem);
        MEASURED.set(task, DurationText.of(evaluations.durations(postMortem)));
        List<Evaluation> all = evaluations.find(postMortem);
        ALL_SAID.set(task, new ConsolidationText(all, calls.find(postMortem).orElseThrow(), people::name)
            .toString());
        ANSWERED.setLocal(task, all.size());
        DISAGREEMENTS.setLocal(task, Spread.of(all).stream().filter(Spread::differs)
            .map(one -> one.subject().code()).collect(joining(" ")));
        Wishes.of(all).forEach(task::setVariable);
    }
}
