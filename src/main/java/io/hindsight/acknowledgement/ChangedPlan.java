package io.hindsight.acknowledgement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.SectionOwners;
import io.hindsight.text.Languages;
import io.hindsight.text.Words;

/**
 * A version beside what it has changed.
 *
 * @param before the sections by number as they were
 * @param after  the sections by number as this version has them
 */
record ChangedPlan(PlanVersion version, Map<String, Section> before, Map<String, Section> after) {

    boolean concerns(Team team) {
        return version.changes().stream().anyMatch(change -> isOf(change, team));
    }

    List<PlanChange> of(Team team) {
        return version.changes().stream().filter(change -> isOf(change, team)).toList();
    }

    List<PlanChange> others(Team team) {
        return version.changes().stream().filter(change -> !isOf(change, team)).toList();
    }

    /** Whether the team owns the section, or has owned it until now, or is named in it. */
    private boolean isOf(PlanChange change, Team team) {
        return Stream.of(before, after).map(sections -> sections.get(change.target()))
            .anyMatch(section -> section != null && section.owner().equals(team.group())) || names(change, team);
    }

    /** What is removed names who it has named. */
    private boolean names(PlanChange change, Team team) {
        Section removed = change.text() == null ? before.get(change.target()) : null;
        String said = Stream.of(change.section(), change.text(), removed == null ? null : removed.text())
            .filter(Objects::nonNull).collect(joining("\n"));
        return Stream.concat(Stream.of(team.group()),
            Languages.ALL.stream().map(language -> SectionOwners.label(Words.of(language), team.group())))
            .anyMatch(name -> word(name).matcher(said).find());
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
