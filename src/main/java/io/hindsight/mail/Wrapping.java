package io.hindsight.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Breaks lines between words so that a terminal shows them whole; a word that is too long, such as a link, stays. */
final class Wrapping {

    private static final Pattern START = Pattern.compile("^ *(?:- |\\d{1,2}[.)] )?");
    private static final List<Character.UnicodeScript> WIDE = List.of(Character.UnicodeScript.HAN,
        Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL);
    private static final int FIRST_EMOJI = 0x1F300;

    private Wrapping() {
    }

    static String wrap(String text, int columns) {
        return text.lines().map(line -> width(line) > columns ? broken(line, columns) : line)
            .collect(Collectors.joining("\n"));
    }

    private static String broken(String line, int columns) {
        Matcher start = START.matcher(line);
        String first = start.lookingAt() ? start.group() : "";
        String indent = " ".repeat(first.length());
        StringBuilder lines = new StringBuilder(first);
        int used = first.length();
        boolean empty = true;
        for (String word : line.substring(first.length()).split(" ")) {
            int width = width(word);
            if (!empty && used + 1 + width > columns) {
                lines.append('\n').append(indent);
                used = indent.length();
                empty = true;
            }
            lines.append(empty ? "" : " ").append(word);
            used += width + (empty ? 0 : 1);
            empty = false;
        }
        return lines.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(character -> character >= FIRST_EMOJI
            || WIDE.contains(Character.UnicodeScript.of(character)) ? 2 : 1).sum();
    }
}
