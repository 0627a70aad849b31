package io.hindsight.acknowledgement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanText;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Words;

/** What the forms of acknowledging show, as Markdown. */
record NewsText(Words words) {

    /**
     * What a version changes, first what this team owns, or has owned until now.
     *
     * @param before the sections by number as they were
     * @param after  the sections by number as this version has them
     */
    String version(PlanVersion version, Map<String, Section> before, Map<String, Section> after, Team team) {
        Predicate<PlanChange> isTheirs =
            change -> Stream.of(before, after).map(sections -> sections.get(change.target()))
                .anyMatch(section -> section != null && section.owner().equals(team.group()));
        String theirs = changes(version.changes().stream().filter(isTheirs).toList());
        String others = changes(version.changes().stream().filter(isTheirs.negate()).toList());
        return words.of("told.news.version", version.number(), team(team))
            + (theirs.isEmpty() ? "" : "\n\n" + words.of("told.news.yours") + "\n\n" + theirs)
            + (others.isEmpty() ? ""
                : "\n\n" + words.of(theirs.isEmpty() ? "told.news.all" : "told.news.others") + "\n\n" + others);
    }

    String excuse(Team team, String version) {
        return words.of("told.news.excuse", team(team), version);
    }

    private String team(Team team) {
        return words.of("role." + team.group());
    }

    private String changes(List<PlanChange> changes) {
        return changes.stream().map(change -> new PlanText(words).change(change, null, List.of()))
            .collect(joining("\n\n"));
    }
}
