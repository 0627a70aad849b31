package io.hindsight.acknowledgement;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;

/** Asks teams by the model of post-mortems that began earlier: each for this version alone. */
@Component
class AskTeams implements JavaDelegate {

    private final ConcernedTeams teams;
    private final OpenVersions versions;
    private final Circles circles;

    AskTeams(ConcernedTeams teams, OpenVersions versions, Circles circles) {
        this.teams = teams;
        this.versions = versions;
        this.circles = circles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long version = AcknowledgementVariables.VERSION.require(execution);
        List<String> groups = teams.of(version);
        versions.ask(version, groups, false);
        AcknowledgementVariables.TEAMS.set(execution, groups);
        String reference = execution.getProcessBusinessKey();
        AcknowledgementVariables.ASKED_FOR.set(execution, circles.isConfidential(reference) ? null : reference);
    }
}
