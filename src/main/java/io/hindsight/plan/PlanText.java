package io.hindsight.plan;

import java.util.List;
import java.util.stream.Collectors;

import io.hindsight.engine.Markdown;

/** What the forms show of the plan, as Markdown of at most 4,000 characters. */
final class PlanText {

    private PlanText() {
    }

    static String inForce(PlanVersion version) {
        return "The plan in force is version **" + version.number() + "** (" + Markdown.literal(version.title())
            + ").\n\n" + list(version.changes());
    }

    static String draft(Draft draft, VersionNumber latest, String drafter) {
        String change = draft.changes().isEmpty() ? "The plan stays at version **" + latest + "**."
            : "Version **" + latest + "** becomes **" + latest.after(draft.kinds()) + "**:\n\n" + list(draft.changes());
        return "Drafted by " + Markdown.literal(drafter) + ". " + change + "\n\nTraining: "
            + (draft.trainingWish() == null ? "none needed." : shortened(draft.trainingWish(), 1200));
    }

    static String sentBack(String reviewer, String reasons) {
        return "**Sent back by " + Markdown.literal(reviewer) + ":** " + shortened(reasons, 3000);
    }

    private static String list(List<PlanChange> changes) {
        return changes.stream()
            .map(change -> change.number() + ". **" + ChangeKind.of(change.kind()).label() + "** "
                + shortened(change.section(), 400))
            .collect(Collectors.joining("\n"));
    }

    private static String shortened(String text, int most) {
        return Markdown.shortened(Markdown.literal(text), most);
    }
}
