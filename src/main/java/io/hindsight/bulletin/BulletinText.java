package io.hindsight.bulletin;

import java.util.List;
import java.util.Locale;

import io.hindsight.analysis.Lesson;
import io.hindsight.answer.Choices.Option;
import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.incident.Tlp;
import io.hindsight.text.Markdown;
import io.hindsight.text.Words;

/** What the forms of drafting and approving show, as Markdown. */
record BulletinText(Words words) {

    private static final int LONGEST_LABEL = 120;

    static List<Option> lessonOptions(List<Lesson> lessons) {
        return lessons.stream().map(lesson -> new Option(String.valueOf(lesson.id()),
            Markdown.shortened(lesson.text().replaceAll("\\s+", " "), LONGEST_LABEL))).toList();
    }

    /** Where hardly anybody may learn of the incident, nothing of it may be recognised in what all employees read. */
    String confidentiality(Tlp tlp) {
        boolean isStrict = tlp.compareTo(Tlp.AMBER_STRICT) >= 0;
        return words.of(isStrict ? "told.bulletin.strict" : "told.bulletin.tlp", tlp.code().toUpperCase(Locale.ROOT));
    }

    /** The draft as whoever approves it reads it: exactly as it was typed. Empty when there is nothing to approve. */
    String draft(BulletinDraft draft, String drafter) {
        return draft.english() == null ? "" : words.of("told.plan.drafted", Markdown.literal(drafter)) + "\n\n"
            + wording("told.bulletin.en", draft.english()) + "\n\n"
            + (draft.french() == null ? words.of("told.bulletin.nofrench")
                : wording("told.bulletin.fr", draft.french()));
    }

    String sentBack(String reviewer, String reasons) {
        return words.of("told.sentback", Markdown.literal(reviewer), Markdown.literal(reasons));
    }

    private String wording(String language, Wording wording) {
        return "#### " + words.of(language) + "\n\n> **" + Markdown.literal(wording.title().strip()) + "**\n>\n> "
            + Markdown.literal(wording.text()).replace("\n", "\n> ");
    }
}
