package io.hindsight.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.engine.Languages;
import io.hindsight.people.Teams;
import io.hindsight.people.Teams.Team;

/** Shows a team what a version changes for it. */
@Component
class OpenAcknowledgement implements ExecutionListener {

    private final Teams teams;
    private final SharedVersions versions;
    private final Sections sections;
    private final Languages languages;

    OpenAcknowledgement(Teams teams, SharedVersions versions, Sections sections, Languages languages) {
        this.teams = teams;
        this.versions = versions;
        this.sections = sections;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Team team = teams.of(PlanVariables.TEAM.require(execution));
        PlanVersion version = versions.shared(PlanVariables.VERSION.require(execution));
        PlanVariables.TEAM_NAME.set(execution, team.label());
        PlanVariables.LEAD.set(execution, team.lead());
        PlanVariables.VERSION_NUMBER.set(execution, version.number());
        PlanVariables.VERSION_NEWS.set(execution,
            languages.tell(words -> new NewsText(words).version(version, sections.at(version.id()), team)));
        PlanVariables.EXCUSE_FACTS.set(execution,
            languages.tell(words -> new NewsText(words).excuse(team, version.number())));
    }
}
