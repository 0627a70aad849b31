package io.hindsight.people;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The teams that learn of what changes: each active role that somebody has. */
@Component
public class Teams {

    /**
     * One team.
     *
     * @param lead login of the person who answers for it; null where anybody of the team may
     */
    public record Team(Role role, @Nullable String lead) {

        /** The one name of a team: the id of its group in the engine. */
        public String group() {
            return role.group();
        }
    }

    /** @param leads login of the lead by group: {@code hindsight.teams.leads.security=jane} */
    @ConfigurationProperties("hindsight.teams")
    record TeamSettings(@DefaultValue Map<String, String> leads) {
    }

    private final People people;
    private final TeamSettings settings;

    Teams(People people, TeamSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** In the order of the roles; a group without members is left out. */
    public List<Team> all() {
        return Role.active().stream().filter(role -> !people.with(List.of(role)).isEmpty()).map(this::team).toList();
    }

    /** @throws IllegalArgumentException when no active role has this group */
    public Team of(String group) {
        return Role.active().stream().filter(role -> role.group().equals(group)).findFirst().map(this::team)
            .orElseThrow(() -> new IllegalArgumentException("There is no team " + group));
    }

    /** A lead who has left the team is none. */
    private Team team(Role role) {
        String lead = settings.leads().get(role.group());
        return new Team(role, people.with(List.of(role)).stream().map(Person::id)
            .filter(member -> member.equals(lead)).findFirst().orElse(null));
    }
}
