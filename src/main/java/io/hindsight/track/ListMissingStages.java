package io.hindsight.track;

import static io.hindsight.track.TrackVariables.DEADLINES;
import static io.hindsight.track.TrackVariables.MISSING;
import static io.hindsight.track.TrackVariables.TRACK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether anything is missing before the sign-off. */
@Component
class ListMissingStages implements JavaDelegate {

    private final AllMissing missing;

    ListMissingStages(AllMissing missing) {
        this.missing = missing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MISSING.set(execution, missing.of(execution.getProcessBusinessKey(), TRACK.require(execution),
            DEADLINES.require(execution)));
    }
}
