package io.hindsight.hardening;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.SEVERITY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.action.HardeningVariables;
import io.hindsight.engine.Processes;

/** Says that a risk was accepted, which begins the wait for its return. */
@Component
class AnnounceAcceptedRisk implements JavaDelegate {

    private final Processes processes;

    AnnounceAcceptedRisk(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.startByMessage("risk-accepted", execution.getProcessBusinessKey(), HardeningVariables.told(
            ACTION.require(execution), SEVERITY.require(execution)));
    }
}
