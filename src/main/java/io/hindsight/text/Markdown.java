package io.hindsight.text;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown for the text parts of forms: a person's words exactly as they were typed, or as the Markdown they
 * are.
 */
public final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    private static final Pattern INDENT = Pattern.compile("^[ \\t]+", Pattern.MULTILINE);
    private static final String NO_BREAK_SPACE = "\u00A0";

    private Markdown() {
    }

    /** The text with all that Markdown or HTML would read as markup, such as an indent, taken literally. */
    public static String literal(@Nullable String text) {
        String escaped = PUNCTUATION.matcher(text).replaceAll("\\\\$0").replace("\r\n", "\n");
        return INDENT.matcher(escaped).replaceAll(indent -> NO_BREAK_SPACE.repeat(width(indent.group())))
            .replace("\n", "  \n");
    }

    /**
     * The text as Markdown that a form may render: HTML in it is shown as it was typed, a picture is a link, links lead
     * to safe addresses only, and headings are below those of the form.
     */
    public static String shown(String text) {
        return ShownMarkdown.of(text);
    }

    private static int width(String indent) {
        return indent.replace("\t", "    ").length();
    }

    /** The text cut to at most so many characters, never inside a surrogate pair, with a mark where it was cut. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
