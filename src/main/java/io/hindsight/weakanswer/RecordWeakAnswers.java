package io.hindsight.weakanswer;

import static io.hindsight.weakanswer.WeakAnswerVariables.WEAK_CAUSES;
import static io.hindsight.weakanswer.WeakAnswerVariables.WEAK_REASON;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Actor;

/** Keeps why management lets the causes that were shown be answered weakly, as far as they still are. */
@Component
class RecordWeakAnswers implements TaskListener {

    private final WeakAnswers weak;
    private final SignedAnswers signed;

    RecordWeakAnswers(WeakAnswers weak, SignedAnswers signed) {
        this.weak = weak;
        this.signed = signed;
    }

    @Override
    public void notify(DelegateTask task) {
        String postMortem = task.getExecution().getProcessBusinessKey();
        List<?> shown = WEAK_CAUSES.require(task);
        signed.sign(postMortem, weak.open(postMortem).stream().filter(cause -> shown.contains(cause.number())).toList(),
            WEAK_REASON.require(task), Actor.of(task));
    }
}
