package io.hindsight.planversion;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the forms of drafting, approving and merging show, as Markdown. */
public record PlanText(Words words) {

    /** Beyond this many characters the form points to the plan's page instead. */
    public static final int MOST_SHOWN = 120_000;

    /** How a version is called that no post-mortem has published, by its title. */
    private static final Map<String, String> ORIGINS =
        Map.of("imported", "plan.imported", "changed", "plan.changed");

    public String inForce(PlanVersion version) {
        return words.of("told.plan.inforce", version.number(), origin(version));
    }

    private String origin(PlanVersion version) {
        if (version.postMortem() != null) {
            return version.postMortem();
        }
        return words.of(ORIGINS.getOrDefault(version.title(), "plan.first"));
    }

    /** The sections to choose from, each with its text, which is in the plan's own language. */
    public static List<Option> options(List<Section> plan) {
        boolean isShown =
            plan.stream().mapToInt(section -> requireNonNull(section.text()).length()).sum() <= MOST_SHOWN;
        return plan.stream().map(section -> new Option(section.number(), name(section),
            isShown ? "**" + literal(name(section)) + "**" + quoted(requireNonNull(section.text())) : "[/plan](/plan)"))
            .toList();
    }

    public static List<Option> lessonOptions(List<Lesson> lessons) {
        return lessons.stream().map(lesson -> new Option(String.valueOf(lesson.id()),
            Markdown.shortened(lesson.text(), 120))).toList();
    }

    /** What management reads before it decides. */
    public String draft(PlanDraft draft, VersionNumber latest, String drafter, Map<String, Section> base,
            List<Lesson> lessons) {
        String change = draft.changes().isEmpty()
            ? words.of("told.plan.stays", latest.toString()) + quoted(String.valueOf(draft.keepReason()))
            : words.of("told.plan.becomes", latest.toString(), latest.after(draft.kinds()).toString()) + "\n\n"
                + draft.changes().stream().map(one -> change(one, base.get(one.target()), lessons))
                    .collect(joining("\n\n"));
        return words.of("told.plan.drafted", literal(drafter)) + " " + change + "\n\n" + (draft.trainingWish() == null
            ? words.of("told.plan.notraining") : words.of("told.plan.training") + quoted(draft.trainingWish()));
    }

    public String sentBack(String reviewer, String reasons) {
        return words.of("told.sentback", literal(reviewer), literal(reasons));
    }

    /**
     * The same section three times: as both began, as it is in force, and as this draft would have it; each as it was
     * typed, for who types the next.
     */
    public String conflict(Merge.Conflict conflict) {
        PlanChange mine = conflict.mine();
        return words.of("told.plan.base") + " " + source(requireNonNull(conflict.base())) + "\n\n"
            + words.of("told.plan.now") + " "
            + (conflict.theirs() == null ? words.of("told.plan.removed") : source(conflict.theirs()))
            + "\n\n" + words.of("told.plan.mine") + " " + (mine.text() == null ? words.of("told.plan.removing")
                : source(mine.applied(conflict.base())))
            + "\n\n" + words.of("told.plan.why") + quoted(String.valueOf(mine.reason()));
    }

    /** One change as those read it who decide on it or work by it. */
    public String change(PlanChange change, @Nullable Section before, List<Lesson> lessons) {
        String answered = lessons.stream().filter(lesson -> change.lessons().contains(lesson.id()))
            .map(Lesson::text).map(PlanText::quoted).collect(joining("\n\n"));
        return "### " + change.number() + ". " + words.of("told.change." + change.kind().code()) + " "
            + (change.target() == null ? "" : change.target() + " ") + literal(change.section()).replaceAll("\\s+", " ")
            + (before == null ? "" : "\n\n" + words.of("told.plan.now") + prose(requireNonNull(before.text())))
            + (change.text() == null ? "" : "\n\n" + words.of("told.plan.then") + prose(change.text()))
            + (change.reason() == null ? "" : "\n\n" + words.of("told.plan.why") + quoted(change.reason()))
            + (answered.isEmpty() ? "" : "\n\n" + words.of("told.plan.answers") + answered);
    }

    /** A section as those read it who work by it. */
    public String section(Section section) {
        return heading(section) + prose(requireNonNull(section.text()));
    }

    private String source(Section section) {
        return heading(section) + quoted(requireNonNull(section.text()));
    }

    private String heading(Section section) {
        return words.of("told.plan.section", literal(name(section)), words.of("planphase." + section.phase()),
            literal(SectionOwners.label(words, section.owner())));
    }

    private static String prose(String text) {
        return "\n\n> " + Markdown.shown(text).replace("\n", "\n> ");
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
