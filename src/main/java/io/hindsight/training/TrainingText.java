package io.hindsight.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.hindsight.engine.Markdown;
import io.hindsight.people.Role;
import io.hindsight.plan.PlanChange;
import io.hindsight.plan.PlanVersion;
import io.hindsight.plan.PlanVersion.TrainingWish;
import io.hindsight.plan.Plans.Round;

/** What the forms show of plan changes and sessions, as Markdown of at most 4,000 characters. */
final class TrainingText {

    private TrainingText() {
    }

    /** What the plan stage has brought: the new version if there is one, and its wish for training. */
    static String planNews(Optional<PlanVersion> published, List<Round> rounds) {
        String version = published.map(TrainingText::changes).orElse("The plan has not changed.");
        String wish = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1).trainingWish();
        return version + (wish == null ? "" : "\n\n**The plan owners ask for training:** " + shortened(wish, 1200));
    }

    /** What the teams ask for as they acknowledge the plan; null when none does. */
    static String wishes(List<TrainingWish> wishes) {
        return wishes.isEmpty() ? null : wishes.stream()
            .map(wish -> "- **" + label(wish.team()) + ":** " + Markdown.literal(wish.text()))
            .collect(Collectors.joining("\n", "**The teams ask for training:**\n\n", ""));
    }

    static String facts(Session session) {
        return "**Session " + session.number() + ": " + shortened(session.subject(), 400) + "**\n\n"
            + session.plannedFor() + " · " + session.minutes() + " minutes · " + shortened(session.place(), 500)
            + "\n\nFor: " + audience(session) + "\n\nGoal: " + shortened(session.goal(), 1200)
            + "\n\nLearning is measured by: " + shortened(session.measure(), 1200);
    }

    private static String changes(PlanVersion version) {
        return "The plan is now version **" + version.number() + "**:\n\n" + version.changes().stream()
            .map(TrainingText::change).collect(Collectors.joining("\n"));
    }

    private static String change(PlanChange change) {
        return change.number() + ". " + change.kind() + ": " + shortened(change.section(), 400);
    }

    private static String audience(Session session) {
        return Stream.of(Role.values()).filter(role -> session.audience().contains(role.group())).map(Role::label)
            .collect(Collectors.joining(", "));
    }

    private static String label(String group) {
        return Stream.of(Role.values()).filter(role -> role.group().equals(group)).map(Role::label).findFirst()
            .orElse(group);
    }

    private static String shortened(String text, int most) {
        return Markdown.shortened(Markdown.literal(text), most);
    }
}
