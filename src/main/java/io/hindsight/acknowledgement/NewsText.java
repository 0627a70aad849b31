package io.hindsight.acknowledgement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

import io.hindsight.people.Teams.Team;
import io.hindsight.planversion.PlanChange;
import io.hindsight.planversion.PlanText;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the forms of acknowledging show, as Markdown. */
record NewsText(Words words) {

    /** What all these versions change for a team, oldest first; shorter where it is more than a form shows. */
    String versions(List<ChangedPlan> versions, Team team) {
        String full = versions(versions, team, this::full);
        return full.length() <= PlanText.MOST_SHOWN ? full : versions(versions, team, this::brief);
    }

    private String versions(List<ChangedPlan> versions, Team team, Function<List<PlanChange>, String> theirs) {
        String each = versions.stream().map(version -> version(version, team, theirs)).collect(joining("\n\n"));
        return (versions.size() < 2 ? "" : words.of("told.news.several", versions.size()) + "\n\n") + each;
    }

    /**
     * What a version changes, first what this team owns, has owned until now or is named in; the rest in a word each,
     * unless it is all that there is.
     */
    private String version(ChangedPlan changed, Team team, Function<List<PlanChange>, String> shown) {
        List<PlanChange> theirs = changed.of(team);
        List<PlanChange> others = changed.others(team);
        return words.of("told.news.version", changed.version().number(), team(team))
            + part("told.news.yours", theirs, shown)
            + (theirs.isEmpty() ? part("told.news.all", others, shown) : part("told.news.others", others, this::brief));
    }

    String excuse(Team team, List<String> numbers) {
        return words.of("told.news.excuse", team(team), String.join(", ", numbers), numbers.size());
    }

    private String team(Team team) {
        return words.of("role." + team.group());
    }

    private String part(String heading, List<PlanChange> changes, Function<List<PlanChange>, String> shown) {
        return changes.isEmpty() ? "" : "\n\n" + words.of(heading) + "\n\n" + shown.apply(changes);
    }

    private String full(List<PlanChange> changes) {
        return changes.stream().map(change -> new PlanText(words).change(change, null, List.of()))
            .collect(joining("\n\n"));
    }

    private String brief(List<PlanChange> changes) {
        return changes.stream().map(change -> "- " + words.of("told.change." + change.kind().code()) + " "
            + (change.target() == null ? "" : change.target() + " ")
            + Markdown.literal(change.section()).replaceAll("\\s+", " ")).collect(joining("\n"));
    }
}
