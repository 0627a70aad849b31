package io.hindsight.hardening;

import static io.hindsight.hardening.HardeningVariables.ACTION;
import static io.hindsight.hardening.HardeningVariables.RETURNS;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Sets the day on which an accepted risk comes back. */
@Component
class OpenAcceptedRisk implements ExecutionListener {

    private final Actions actions;
    private final Clock clock;

    OpenAcceptedRisk(Actions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Action action = actions.get(execution.getProcessBusinessKey(), ACTION.require(execution));
        RETURNS.set(execution,
            Date.from(action.riskAcceptedUntil().atStartOfDay(clock.getZone()).toInstant()));
    }
}
