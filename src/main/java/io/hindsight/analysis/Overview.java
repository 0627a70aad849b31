package io.hindsight.analysis;

import static io.hindsight.text.Markdown.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.meeting.Meeting;
import io.hindsight.meeting.TimelineEntry;
import io.hindsight.text.Words;

/** What those who work on the analysis are shown of what others wrote, as Markdown. */
record Overview(Words words) {

    /** What the meeting and the accounts before it found, and the timeline that was agreed on. */
    String of(Meeting meeting, List<TimelineEntry> timeline) {
        List<String> parts = new ArrayList<>();
        add(parts, "meeting.well", meeting.wentWell());
        add(parts, "meeting.improve", meeting.toImprove());
        add(parts, "meeting.decisions", meeting.decisions());
        add(parts, "meeting.open", meeting.openQuestions());
        meeting.accounts().forEach(account -> {
            add(parts, "told.obstacle", account.gotInTheWay());
            add(parts, "told.surprise", account.surprised());
        });
        String agreed = timeline.stream().filter(entry -> Boolean.TRUE.equals(entry.agreed()))
            .map(entry -> "- " + entry.at().toString().replace('T', ' ').replace("Z", " UTC") + ": "
                + literal(entry.what()) + " (" + words.of("source." + entry.source()) + ")")
            .collect(Collectors.joining("\n"));
        if (!agreed.isEmpty()) {
            parts.add("**" + words.of("meeting.timeline") + "**\n\n" + agreed);
        }
        return String.join("\n\n", parts);
    }

    /** The problem, the whys and what contributed. */
    String traced(Analysis analysis) {
        List<String> parts = new ArrayList<>();
        parts.add("#### " + words.of("diagram.problem"));
        parts.add(literal(analysis.problem()));
        addWhys(parts, analysis.whys());
        addCauses(parts, analysis);
        return String.join("\n\n", parts);
    }

    /** All that was found. */
    String findings(Analysis analysis) {
        List<String> parts = new ArrayList<>(List.of(traced(analysis)));
        parts.add("#### " + words.of("analysis.root"));
        int number = 1;
        for (RootCause cause : analysis.rootCauses()) {
            addRootCause(parts, number++, cause);
        }
        return String.join("\n\n", parts);
    }

    /** All that was found, with what is learnt from it. */
    String reviewed(Analysis analysis) {
        return findings(analysis) + "\n\n" + Lesson.overview(analysis.lessons(), words);
    }

    private void addWhys(List<String> parts, List<Why> whys) {
        for (Why why : whys) {
            if (why.step() == 1) {
                parts.add("#### " + words.of("told.chain", why.chain()));
            }
            parts.add(words.of("told.why", why.step(), literal(why.answer())));
            add(parts, "told.evidence", why.evidence());
        }
    }

    private void addCauses(List<String> parts, Analysis analysis) {
        if (!analysis.causes().isEmpty()) {
            parts.add("#### " + words.of("analysis.causes"));
        }
        for (Category category : Category.values()) {
            List<String> items = analysis.causes().stream().filter(cause -> cause.category() == category)
                .map(cause -> "- " + literal(cause.text())).toList();
            if (!items.isEmpty()) {
                parts.add("**%s**\n\n%s".formatted(words.of("category." + category.code()), String.join("\n", items)));
            }
        }
    }

    private void addRootCause(List<String> parts, int number, RootCause cause) {
        parts.add(words.of("told.cause", number, words.of("part." + cause.role().code()),
            words.of("nature." + cause.nature().code()), words.of("veris." + cause.category()),
            words.of("confidence." + cause.confidence()), words.of(cause.elsewhere().code())));
        parts.add(literal(cause.statement()));
        add(parts, "analysis.possible", cause.madePossible());
        add(parts, "told.evidence", cause.evidence());
        add(parts, "analysis.checked", cause.elsewhereChecked());
    }

    private void add(List<String> parts, String label, @Nullable String text) {
        if (text != null) {
            parts.add(words.of("told.line", words.of(label), literal(text)));
        }
    }
}
