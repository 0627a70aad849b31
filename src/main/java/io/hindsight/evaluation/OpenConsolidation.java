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

import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.evaluation.Evaluation.Progress;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.people.People;
import io.hindsight.text.Languages;

/** Ends the waiting, and lays all evaluations before the facilitator. */
@Component
class OpenConsolidation implements TaskListener {

    private final EvaluationCalls calls;
    private final Evaluations evaluations;
    private final People people;
    private final Languages languages;

    OpenConsolidation(EvaluationCalls calls, Evaluations evaluations, People people, Languages languages) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        calls.close(postMortem);
        List<Measured> measured = evaluations.durations(postMortem);
        MEASURED.set(task, languages.tell(words -> new DurationText(words).of(measured)));
        List<Evaluation> all = evaluations.find(postMortem);
        Progress progress = calls.find(postMortem).orElseThrow();
        ALL_SAID.set(task,
            languages.tell(words -> new ConsolidationText(all, progress, people.names(), words).toString()));
        ANSWERED.setLocal(task, all.size());
        DISAGREEMENTS.setLocal(task, Spread.of(all).stream().filter(Spread::differs)
            .map(one -> one.subject().code()).collect(joining(" ")));
        WantedImprovements.of(all).forEach(task::setVariable);
    }
}
