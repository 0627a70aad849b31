package io.hindsight.acknowledgement;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.people.Teams;
import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Sections;
import io.hindsight.text.Languages;

/** Shows a team what a version changes for it. */
@Component
class OpenAcknowledgement implements ExecutionListener {

    private final Teams teams;
    private final Plans plans;
    private final Sections sections;
    private final Languages languages;

    OpenAcknowledgement(Teams teams, Plans plans, Sections sections, Languages languages) {
        this.teams = teams;
        this.plans = plans;
        this.sections = sections;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Team team = teams.of(AcknowledgementVariables.TEAM.require(execution));
        PlanVersion version = plans.version(AcknowledgementVariables.VERSION.require(execution));
        Map<String, Section> before = sections.at(version.id() - 1);
        Map<String, Section> after = sections.at(version.id());
        AcknowledgementVariables.TEAM_NAME.set(execution, team.group());
        AcknowledgementVariables.LEAD.set(execution, team.lead());
        AcknowledgementVariables.VERSION_NUMBER.set(execution, version.number());
        AcknowledgementVariables.VERSION_NEWS.set(execution,
            languages.tell(words -> new NewsText(words).version(version, before, after, team)));
        AcknowledgementVariables.EXCUSE_FACTS.set(execution,
            languages.tell(words -> new NewsText(words).excuse(team, version.number())));
    }
}
