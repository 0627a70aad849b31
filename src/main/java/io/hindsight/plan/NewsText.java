package io.hindsight.plan;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.hindsight.people.Teams.Team;
import io.hindsight.plan.PlanVersion.Section;
import io.hindsight.plan.SectionReviews.Asked;

/** What the forms of acknowledging and reviewing show, as Markdown. */
final class NewsText {

    private NewsText() {
    }

    /** What a version changes, first what this team owns. */
    static String version(PlanVersion version, Map<String, Section> sections, Team team) {
        Predicate<PlanChange> isTheirs = change -> team.label().equalsIgnoreCase(owner(change, sections));
        String theirs = changes(version.changes().stream().filter(isTheirs).toList());
        String others = changes(version.changes().stream().filter(isTheirs.negate()).toList());
        return "The response plan is now version **" + version.number() + "**. This is for the team **"
            + team.label() + "**. What has changed, line by line: [/plan/versions/" + version.number()
            + "/diff](/plan/versions/" + version.number() + "/diff)."
            + (theirs.isEmpty() ? "" : "\n\n**Sections that your team owns**\n\n" + theirs)
            + (others.isEmpty() ? "" : "\n\n**" + (theirs.isEmpty() ? "All changes" : "Other sections") + "**\n\n" + others);
    }

    static String excuse(String team, String version) {
        return "The team **" + team + "** has not acknowledged version **" + version + "** of the plan by the deadline.";
    }

    static String review(Asked asked) {
        return "Unchanged since version **" + asked.version() + "**, "
            + asked.unchangedSince().atOffset(ZoneOffset.UTC).toLocalDate() + ".\n\n" + PlanText.section(asked.section());
    }

    private static String owner(PlanChange change, Map<String, Section> sections) {
        Section section = sections.get(change.target());
        return section == null ? change.owner() : section.owner();
    }

    private static String changes(List<PlanChange> changes) {
        return changes.stream().map(change -> PlanText.change(change, null, List.of())).collect(joining("\n\n"));
    }
}
