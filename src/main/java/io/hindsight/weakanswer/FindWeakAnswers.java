package io.hindsight.weakanswer;

import static io.hindsight.weakanswer.WeakAnswerVariables.SEVERITY;
import static io.hindsight.weakanswer.WeakAnswerVariables.WEAK_CAUSES;
import static io.hindsight.weakanswer.WeakAnswerVariables.WEAK_FACTS;
import static java.util.stream.Collectors.joining;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.text.Languages;

/** Looks which root causes are answered by nothing that is more than weak, and shows them. */
@Component
class FindWeakAnswers implements JavaDelegate {

    private final WeakAnswers weak;
    private final Languages languages;

    FindWeakAnswers(WeakAnswers weak, Languages languages) {
        this.weak = weak;
        this.languages = languages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SEVERITY.require(execution);
        List<WeakCause> open = weak.open(execution.getProcessBusinessKey());
        WEAK_CAUSES.set(execution, open.stream().map(WeakCause::number).toList());
        WEAK_FACTS.set(execution,
            languages.tell(words -> open.stream().map(cause -> cause.told(words)).collect(joining("\n\n"))));
    }
}
