package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.LIGHTLY;
import static io.hindsight.analysis.AnalysisVariables.REVIEW;
import static io.hindsight.analysis.AnalysisVariables.REVIEW_REASONS;
import static io.hindsight.analysis.AnalysisVariables.TRACED;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.text.Languages;

/**
 * Begins a round of the analysis with the causes traced, lays them before who classifies them, and clears the review.
 */
@Component
class RecordCauses implements TaskListener {

    private final Rounds rounds;
    private final HumanError humanError;
    private final Languages languages;

    RecordCauses(Rounds rounds, HumanError humanError, Languages languages) {
        this.rounds = rounds;
        this.humanError = humanError;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        TracedCauses tracing = new CausesForm(FormAnswers.of(task)).tracing();
        humanError.checkLastOf(tracing.whys());
        Analysis round = rounds.trace(task.getExecution().getProcessBusinessKey(), tracing, Actor.of(task));
        TRACED.set(task, languages.tell(words -> new Overview(words).traced(round)));
        LIGHTLY.set(task, false);
        task.removeVariables(List.of(REVIEW.name(), REVIEW_REASONS.name()));
    }
}
