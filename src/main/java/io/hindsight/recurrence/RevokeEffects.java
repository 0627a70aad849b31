package io.hindsight.recurrence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Has approved causes revoke the effect of what has answered them before. */
@Component
class RevokeEffects implements ExecutionListener {

    private final CausesAgain again;

    RevokeEffects(CausesAgain again) {
        this.again = again;
    }

    @Override
    public void notify(DelegateExecution execution) {
        again.look(execution.getProcessBusinessKey());
    }
}
