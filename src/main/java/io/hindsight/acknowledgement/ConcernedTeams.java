package io.hindsight.acknowledgement;

import java.util.List;

import org.springframework.stereotype.Component;

import io.hindsight.people.Role;
import io.hindsight.people.Teams;
import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Sections;

/** Finds which teams a version concerns. */
@Component
class ConcernedTeams {

    private final Teams teams;
    private final Plans plans;
    private final Sections sections;

    ConcernedTeams(Teams teams, Plans plans, Sections sections) {
        this.teams = teams;
        this.plans = plans;
        this.sections = sections;
    }

    /**
     * The groups of the teams that a version concerns; the plan owners where it concerns none, so that one reads it.
     */
    List<String> of(long version) {
        ChangedPlan changed = changed(version);
        List<String> concerned = teams.all().stream().filter(changed::concerns).map(Team::group).toList();
        return concerned.isEmpty() ? List.of(Role.PLAN_OWNERS.group()) : concerned;
    }

    /** What a version has changed, as everybody may know it. */
    ChangedPlan changed(long id) {
        PlanVersion version = plans.version(id);
        return new ChangedPlan(version, sections.at(version.id() - 1), sections.at(version.id()));
    }
}
