package io.hindsight.weakanswer;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import io.hindsight.assignment.FourEyes;

/** Keeps the signature from whoever has proposed what is weak. */
@Component
class RefuseWeakProposer implements FourEyes {

    private final WeakAnswers weak;

    RefuseWeakProposer(WeakAnswers weak) {
        this.weak = weak;
    }

    @Override
    public void refuse(DelegateTask task, String person) {
        weak.open(task.getExecution().getProcessBusinessKey())
            .forEach(cause -> SignedAnswers.refuseProposer(cause, person));
    }
}
