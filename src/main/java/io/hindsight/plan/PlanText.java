package io.hindsight.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

import io.hindsight.analysis.Lesson;
import io.hindsight.engine.Choices.Option;
import io.hindsight.engine.Markdown;
import io.hindsight.plan.PlanVersion.Section;

/** What the forms of drafting, approving and merging show, as Markdown. */
final class PlanText {

    /** Beyond this many characters the form points to the plan's page instead. */
    private static final int MOST_SHOWN = 120_000;

    private PlanText() {
    }

    static String inForce(PlanVersion version) {
        return "The plan in force is version **" + version.number() + "** (" + literal(version.title())
            + "). Its page shows it whole: [/plan](/plan).";
    }

    /** The sections to choose from, each with its text. */
    static List<Option> options(List<Section> plan) {
        boolean isShown = plan.stream().mapToInt(section -> section.text().length()).sum() <= MOST_SHOWN;
        return plan.stream().map(section -> new Option(section.number(), name(section),
            isShown ? "**In force now:** " + section(section) : "See [/plan](/plan) for its text.")).toList();
    }

    static List<Option> lessonOptions(List<Lesson> lessons) {
        return lessons.stream().map(lesson -> new Option(String.valueOf(lesson.id()),
            Markdown.shortened(lesson.text(), 120))).toList();
    }

    /** What management reads before it decides. */
    static String draft(Draft draft, VersionNumber latest, String drafter, Map<String, Section> base,
            List<Lesson> lessons) {
        String change = draft.changes().isEmpty()
            ? "The plan stays at version **" + latest + "**: " + quoted(String.valueOf(draft.keepReason()))
            : "Version **" + latest + "** becomes **" + latest.after(draft.kinds()) + "**.\n\n" + draft.changes().stream()
                .map(one -> change(one, base.get(one.target()), lessons)).collect(joining("\n\n"));
        return "Drafted by " + literal(drafter) + ". " + change + "\n\n**Training:** "
            + (draft.trainingWish() == null ? "none needed." : quoted(draft.trainingWish()));
    }

    static String sentBack(String reviewer, String reasons) {
        return "**Sent back by " + literal(reviewer) + ":** " + Markdown.shortened(literal(reasons), 3000);
    }

    /** The same section three times: as both began, as it is in force, and as this draft would have it. */
    static String conflict(Merge.Conflict conflict) {
        String theirs = conflict.theirs() == null ? "Removed." : section(conflict.theirs());
        PlanChange mine = conflict.mine();
        return "**Both began with:** " + section(conflict.base()) + "\n\n**In force now:** " + theirs
            + "\n\n**This post-mortem’s draft:** " + (mine.text() == null ? "Remove it."
                : section(mine.applied(conflict.base()))) + "\n\n**Why:** " + quoted(mine.reason());
    }

    /** One change as those read it who decide on it or work by it. */
    static String change(PlanChange change, Section before, List<Lesson> lessons) {
        String answered = lessons.stream().filter(lesson -> change.lessons().contains(lesson.id()))
            .map(Lesson::text).map(PlanText::quoted).collect(joining("\n\n"));
        return "### " + change.number() + ". " + ChangeKind.of(change.kind()).label() + " "
            + (change.target() == null ? "" : change.target() + " ") + literal(change.section()).replaceAll("\\s+", " ")
            + (before == null ? "" : "\n\n**In force now:** " + quoted(before.text()))
            + (change.text() == null ? "" : "\n\n**From now on:** " + quoted(change.text()))
            + "\n\n**Why:** " + quoted(change.reason())
            + (answered.isEmpty() ? "" : "\n\n**It answers:** " + answered);
    }

    static String section(Section section) {
        return literal(name(section)) + " (phase: " + section.phase() + "; owner: " + literal(section.owner()) + ")"
            + quoted(section.text());
    }

    /** Words as they were typed, set apart from ours. */
    static String quoted(String text) {
        return "\n\n> " + literal(text).replace("\n", "\n> ");
    }

    private static String name(Section section) {
        return section.number() + " " + PlanDocument.oneLine(section.title());
    }

    private static String literal(String text) {
        return Markdown.literal(text);
    }
}
