package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.SEVERITY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Processes;

/** Says that an action was verified, which begins the wait for the judgement of its effect. */
@Component
class AnnounceVerified implements JavaDelegate {

    private final Processes processes;

    AnnounceVerified(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.startByMessage("action-verified", execution.getProcessBusinessKey(), HardeningVariables.told(
            ACTION.require(execution), SEVERITY.require(execution)));
    }
}
