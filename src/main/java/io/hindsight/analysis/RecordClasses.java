package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisVariables.FINDINGS;
import static io.hindsight.analysis.AnalysisVariables.ORIGINS;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.engine.Actor;
import io.hindsight.engine.FormAnswers;
import io.hindsight.text.Languages;

/** Adds the root causes to the round, and lays all of it before the reviewer. */
@Component
class RecordClasses implements TaskListener {

    private final Rounds rounds;
    private final HumanError humanError;
    private final Languages languages;

    RecordClasses(Rounds rounds, HumanError humanError, Languages languages) {
        this.rounds = rounds;
        this.humanError = humanError;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        List<RootCause> causes = new ClassesForm(FormAnswers.of(task)).rootCauses();
        humanError.checkMadePossible(causes);
        Analysis round = rounds.classify(task.getExecution().getProcessBusinessKey(), causes, Actor.of(task));
        FINDINGS.set(task, languages.tell(words -> new Overview(words).findings(round)));
        ORIGINS.offer(task, languages.each(words -> Origins.of(round, words)));
    }
}
