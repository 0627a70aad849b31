package io.hindsight.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.SafeText;

/** A part of a letter; the templates have a piece for each kind of it. */
public sealed interface LetterPart {

    /** A sentence or more of ours. */
    record Paragraph(String text) implements LetterPart {
    }

    /** What, for what, until when. */
    record Facts(List<Fact> rows) implements LetterPart {
    }

    /** @param note in other words; may be null */
    public record Fact(String label, String value, @Nullable String note, boolean late) {

        public Fact(String label, String value) {
            this(label, value, null, false);
        }
    }

    /** What a person wrote, as they typed it. */
    record Said(String heading, String text) implements LetterPart {

        public Said {
            text = SafeText.text(text).strip();
        }

        public List<String> lines() {
            return text.lines().toList();
        }

        /** A line with its indent, which HTML would drop. */
        public String shown(String line) {
            int indent = line.length() - line.stripLeading().length();
            return "\u00A0".repeat(indent) + line.substring(indent);
        }
    }

    /** What Markdown says, where an entity such as {@code &#x202E;} is the character that it names. */
    record Formatted(String html, String text) implements LetterPart {

        public Formatted {
            html = SafeText.text(html);
            text = SafeText.text(text);
        }
    }

    /** @param more a last line when some are left out; else null */
    record Entries(String heading, List<ListedEntry> entries, @Nullable String more) implements LetterPart {
    }

    /**
     * @param link   null where it leads nowhere
     * @param detail null where there is nothing more to say
     */
    record ListedEntry(String title, @Nullable String link, @Nullable String detail, boolean late) {
    }

    /** A small table; all columns but the first are numbers. */
    record Figures(String heading, List<String> columns, List<List<String>> rows) implements LetterPart {

        /** “3 open, 1 late”, for a row. */
        public String inWords(List<String> row) {
            return IntStream.range(1, row.size()).mapToObj(at -> row.get(at) + ' ' + columns.get(at))
                .collect(Collectors.joining(", "));
        }
    }

    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
