package io.hindsight.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Takes out of people's words what would change the text around them: control characters and marks of direction. */
public final class SafeText {

    private static final Pattern DIRECTION = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private SafeText() {
    }

    /** What somebody has typed; blank is absent. */
    public static Optional<String> filled(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }

    /** What somebody has typed, in one line; what has nothing to see is absent. */
    public static Optional<String> filledLine(@Nullable String typed) {
        return filled(typed).map(SafeText::line).filter(line -> !line.isEmpty());
    }

    /** A text of any number of lines. */
    public static String text(String typed) {
        String lines = typed.replace("\r\n", "\n").replaceAll("[\\r\\u0085\\u2028\\u2029]", "\n");
        return unseen(lines);
    }

    /** A text in one line, as headers and headings need it. */
    public static String line(String typed) {
        String oneLine = SPACE.matcher(typed).replaceAll(" ");
        return unseen(oneLine).strip();
    }

    /** One line of at most so many characters as a reader counts them, cut between words where that loses little. */
    public static String line(String typed, int most) {
        String line = line(typed);
        if (CHARACTER.matcher(line).results().limit(most + 1L).count() <= most) {
            return line;
        }
        String start = CHARACTER.matcher(line).results().limit(most - 1L).map(MatchResult::group)
            .collect(Collectors.joining());
        int space = start.lastIndexOf(' ');
        return (space > start.length() * 2 / 3 ? start.substring(0, space) : start).stripTrailing() + "…";
    }

    private static String unseen(String typed) {
        return CONTROL.matcher(DIRECTION.matcher(typed).replaceAll("")).replaceAll("");
    }
}
