package io.hindsight.postmortem;

import static io.hindsight.postmortem.PostMortemVariables.INCIDENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.incident.Incident;

/** Hands an incident that came in over the API to the map. */
@Component
class AdoptIncident implements ExecutionListener {

    private final PostMortemOpening opening;

    AdoptIncident(PostMortemOpening opening) {
        this.opening = opening;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Incident incident = opening.adopt(reference, INCIDENT.get(execution));
        execution.setVariables(PostMortemVariables.of(incident));
    }
}
