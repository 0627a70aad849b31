package io.hindsight.engine;

import java.util.regex.Pattern;

/** Writes Markdown for the text parts of forms, in which a person's words show exactly as they were typed. */
public final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    private Markdown() {
    }

    /** The text with every character that Markdown or HTML would read as markup taken literally. */
    public static String literal(String text) {
        return PUNCTUATION.matcher(text).replaceAll("\\\\$0").replace("\r\n", "\n").replace("\n", "  \n");
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
