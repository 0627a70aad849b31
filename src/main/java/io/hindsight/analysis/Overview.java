package io.hindsight.analysis;

import static io.hindsight.engine.Markdown.literal;

import java.util.ArrayList;
import java.util.List;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Findings.Learnt;
import io.hindsight.meeting.Meeting;

/** What analyst and reviewer are shown of what others wrote, as Markdown. */
final class Overview {

    private Overview() {
    }

    static String of(Findings findings) {
        List<String> parts = new ArrayList<>();
        parts.add("#### Problem");
        parts.add(literal(findings.problem()));
        parts.add("#### Whys");
        for (int step = 1; step <= findings.whys().size(); step++) {
            parts.add("**Why %d:** %s".formatted(step, literal(findings.whys().get(step - 1))));
        }
        addCauses(parts, findings.causes());
        parts.add("#### Root cause");
        addRootCause(parts, findings.rootCause());
        parts.add("#### Lessons");
        for (int number = 1; number <= findings.lessons().size(); number++) {
            parts.add(of(number, findings.lessons().get(number - 1)));
        }
        return String.join("\n\n", parts);
    }

    static String of(Meeting meeting) {
        List<String> parts = new ArrayList<>();
        add(parts, "What went well", meeting.wentWell());
        add(parts, "What to improve", meeting.toImprove());
        add(parts, "Decisions", meeting.decisions());
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String label, String text) {
        if (text != null) {
            parts.add("**%s:** %s".formatted(label, literal(text)));
        }
    }

    private static void addCauses(List<String> parts, List<Cause> causes) {
        if (!causes.isEmpty()) {
            parts.add("#### Contributing causes");
        }
        for (Category category : Category.values()) {
            List<String> items = causes.stream().filter(cause -> cause.category() == category)
                .map(cause -> "- " + literal(cause.text())).toList();
            if (!items.isEmpty()) {
                parts.add("**%s**\n\n%s".formatted(category.label(), String.join("\n", items)));
            }
        }
    }

    private static void addRootCause(List<String> parts, RootCause cause) {
        parts.add("**%s** · confidence: **%s** · could exist elsewhere: **%s**"
            .formatted(cause.kind().label(), cause.confidence(), cause.elsewhere()));
        parts.add(literal(cause.statement()));
        add(parts, "Evidence", cause.evidence());
        add(parts, "Checked elsewhere", cause.elsewhereChecked());
    }

    private static String of(int number, Learnt lesson) {
        return "**Lesson %d%s:** %s".formatted(number, lesson.critical() ? ", critical" : "", literal(lesson.text()));
    }
}
