package io.hindsight.track;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says whether the same has happened before, since the track depends on it. */
@Component
class FindRecurrence implements ExecutionListener {

    private final Recurrences recurrences;

    FindRecurrence(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TrackVariables.RECURRENCE.set(execution, recurrences.isOne(execution.getProcessBusinessKey()));
    }
}
