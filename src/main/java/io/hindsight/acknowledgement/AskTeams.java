package io.hindsight.acknowledgement;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Processes;
import io.hindsight.people.Teams;
import io.hindsight.people.Teams.Team;

/**
 * Asks every team for the new version, and none for an older one any more. Which post-mortem it comes from is told
 * where that is not confidential.
 */
@Component
class AskTeams implements JavaDelegate {

    private static final String REPLACED = "plan-version-replaced";

    private final Teams teams;
    private final Acknowledgements acknowledgements;
    private final Processes processes;
    private final Circles circles;

    AskTeams(Teams teams, Acknowledgements acknowledgements, Processes processes,
            Circles circles) {
        this.teams = teams;
        this.acknowledgements = acknowledgements;
        this.processes = processes;
        this.circles = circles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.tellAll(REPLACED);
        List<String> groups = teams.all().stream().map(Team::group).toList();
        acknowledgements.ask(AcknowledgementVariables.VERSION.require(execution), groups);
        AcknowledgementVariables.TEAMS.set(execution, groups);
        String reference = execution.getProcessBusinessKey();
        AcknowledgementVariables.ASKED_FOR.set(execution, circles.isConfidential(reference) ? null : reference);
    }
}
