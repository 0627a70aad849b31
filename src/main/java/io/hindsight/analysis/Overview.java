package io.hindsight.analysis;

import static io.hindsight.engine.Markdown.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.TimelineEntry;

/** What those who work on the analysis are shown of what others wrote, as Markdown. */
final class Overview {

    private Overview() {
    }

    /** What the meeting and the accounts before it found, and the timeline that was agreed on. */
    static String of(Meeting meeting, List<TimelineEntry> timeline) {
        List<String> parts = new ArrayList<>();
        add(parts, "What went well", meeting.wentWell());
        add(parts, "What to improve", meeting.toImprove());
        add(parts, "Decisions", meeting.decisions());
        add(parts, "Open questions", meeting.openQuestions());
        meeting.accounts().forEach(account -> {
            add(parts, "Got in the way", account.gotInTheWay());
            add(parts, "Surprised somebody", account.surprised());
        });
        String agreed = timeline.stream().filter(entry -> Boolean.TRUE.equals(entry.agreed()))
            .map(entry -> "- " + entry.at().toString().replace('T', ' ').replace("Z", " UTC") + ": "
                + literal(entry.what()) + " (" + literal(entry.source()) + ")")
            .collect(Collectors.joining("\n"));
        if (!agreed.isEmpty()) {
            parts.add("**Timeline**\n\n" + agreed);
        }
        return String.join("\n\n", parts);
    }

    /** The problem, the whys and what contributed. */
    static String traced(Analysis analysis) {
        List<String> parts = new ArrayList<>();
        parts.add("#### Problem");
        parts.add(literal(analysis.problem()));
        addWhys(parts, analysis.whys());
        addCauses(parts, analysis);
        return String.join("\n\n", parts);
    }

    /** All that was found. */
    static String findings(Analysis analysis) {
        List<String> parts = new ArrayList<>(List.of(traced(analysis)));
        parts.add("#### Root causes");
        int number = 1;
        for (RootCause cause : analysis.rootCauses()) {
            addRootCause(parts, number++, cause);
        }
        return String.join("\n\n", parts);
    }

    private static void addWhys(List<String> parts, List<Why> whys) {
        for (Why why : whys) {
            if (why.step() == 1) {
                parts.add("#### Whys, chain " + why.chain());
            }
            parts.add("**Why %d:** %s".formatted(why.step(), literal(why.answer())));
            add(parts, "Evidence", why.evidence());
        }
    }

    private static void addCauses(List<String> parts, Analysis analysis) {
        if (!analysis.causes().isEmpty()) {
            parts.add("#### What contributed");
        }
        for (Category category : Category.values()) {
            List<String> items = analysis.causes().stream().filter(cause -> cause.category() == category)
                .map(cause -> "- " + literal(cause.text())).toList();
            if (!items.isEmpty()) {
                parts.add("**%s**\n\n%s".formatted(category.label(), String.join("\n", items)));
            }
        }
    }

    private static void addRootCause(List<String> parts, int number, RootCause cause) {
        parts.add("**%d. %s** · %s · %s · confidence: **%s** · could exist elsewhere: **%s**".formatted(number,
            cause.role().equals("root") ? "Root cause" : "Contributing cause", cause.nature().label(),
            category(cause.category()), cause.confidence(), cause.elsewhere()));
        parts.add(literal(cause.statement()));
        add(parts, "What made the error possible", cause.madePossible());
        add(parts, "Evidence", cause.evidence());
        add(parts, "Where and how checked", cause.elsewhereChecked());
    }

    /** Such as “hacking: use of stolen creds”, the words of VERIS. */
    private static String category(String code) {
        return literal(code.replaceFirst("\\.", ": ").replace('-', ' '));
    }

    private static void add(List<String> parts, String label, String text) {
        if (text != null) {
            parts.add("**%s:** %s".formatted(label, literal(text)));
        }
    }
}
