package io.hindsight.acknowledgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Processes;
import io.hindsight.engine.RunningProcesses;

/**
 * The one question that each team has open at most: a process that gathers the versions which the team has not answered
 * to. Who publishes waits for others, and who answers too, so that no two begin one for the same team.
 */
@Component
class TeamQuestions {

    private static final String PROCESS = "acknowledgement";
    private static final String ADDED = "plan-version-added";
    private static final String ANSWERED = "plan-version-answered";

    private final ConcernedTeams teams;
    private final OpenVersions versions;
    private final Processes processes;
    private final RunningProcesses running;
    private final Circles circles;

    TeamQuestions(ConcernedTeams teams, OpenVersions versions, Processes processes,
            RunningProcesses running, Circles circles) {
        this.teams = teams;
        this.versions = versions;
        this.processes = processes;
        this.running = running;
        this.circles = circles;
    }

    /**
     * Asks the teams that a version concerns: by the question that one has open, or else by a new one. Which
     * post-mortem the version comes from is told where that is not confidential.
     *
     * @param postMortem its reference; null where the version comes as a file
     */
    void ask(long version, @Nullable String postMortem, @Nullable String severity) {
        List<String> groups = teams.of(version);
        versions.ask(version, groups, true);
        String key = postMortem == null || circles.isConfidential(postMortem) ? null : postMortem;
        groups.stream().filter(group -> running.tell(ADDED, AcknowledgementVariables.TEAM, group) == 0)
            .forEach(group -> processes.start(PROCESS, key, variables(group, severity)));
    }

    /** Tells the post-mortems that have published these versions that nobody is asked for them any more. */
    void answered(List<Long> versions) {
        versions.forEach(version -> running.tell(ANSWERED, AcknowledgementVariables.VERSION, version));
    }

    private static Map<String, Object> variables(String team, @Nullable String severity) {
        Map<String, Object> variables = new HashMap<>(Map.of(AcknowledgementVariables.TEAM.name(), team));
        if (severity != null) {
            variables.put(AcknowledgementVariables.SEVERITY.name(), severity);
        }
        return variables;
    }
}
