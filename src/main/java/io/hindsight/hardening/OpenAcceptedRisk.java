package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.RETURNS;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.action.Action;
import io.hindsight.action.Actions;

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
