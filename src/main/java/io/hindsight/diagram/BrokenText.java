package io.hindsight.diagram;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text broken into lines that fit a width: between words, and within a word only where it alone is too long.
 *
 * @param whole the text on one line
 * @param lines at least one; the last ends with an ellipsis where the text was cut
 */
record BrokenText(String whole, List<String> lines, boolean cut, TextStyle face) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";
    private static final String NEVER_BEFORE = ":;!?%€»…";
    private static final String NEVER_AFTER = "’'«";
    private static final String NEVER_BEFORE_DIGIT = ":-–";
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.,:;…]+$");

    static BrokenText of(String text, TextStyle face, double width, int most) {
        BrokenText lines = broken(text, face, width, most);
        for (double narrower = 0.96; lines.endsOnAScrap(width) && narrower > 0.7; narrower -= 0.04) {
            BrokenText evener = broken(text, face, width * narrower, most);
            if (evener.lines.size() == lines.lines.size() && !evener.cut && !evener.endsOnAScrap(width)) {
                return evener;
            }
        }
        return lines;
    }

    double height() {
        return lines.size() * face.leading();
    }

    double width() {
        return lines.stream().mapToDouble(face::width).max().orElse(0);
    }

    boolean isRightToLeft() {
        return !whole.isEmpty() && !new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static BrokenText broken(String text, TextStyle face, double width, int most) {
        String whole = SPACE.matcher(Svg.clean(text)).replaceAll(" ").strip();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(whole, face, width)) {
            if (!line.isEmpty() && face.width((line + piece).stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            if (lines.size() > most) {
                break;
            }
        }
        lines.add(line.toString().stripTrailing());
        boolean cut = lines.size() > most;
        return new BrokenText(whole, cut ? shortened(lines.subList(0, most), face, width) : lines, cut, face);
    }

    private boolean endsOnAScrap(double width) {
        return lines.size() > 1 && !cut && face.width(lines.get(lines.size() - 1)) < width / 3;
    }

    private static List<String> pieces(String text, TextStyle face, double width) {
        List<String> pieces = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = 0;
        while (breaks.next() != BreakIterator.DONE) {
            int to = breaks.current();
            if (mayBreak(text, to)) {
                pieces.addAll(fitting(text.substring(from, to), face, width));
                from = to;
            }
        }
        return pieces;
    }

    /** French sets a space before some marks, and elides; times and numbers hold colons and dashes. None is torn. */
    private static boolean mayBreak(String text, int at) {
        if (at == text.length()) {
            return true;
        }
        char after = text.charAt(at);
        char before = text.charAt(at - 1) == ' ' ? text.charAt(at - 2) : text.charAt(at - 1);
        return NEVER_BEFORE.indexOf(after) < 0 && NEVER_AFTER.indexOf(before) < 0
            && !(NEVER_BEFORE_DIGIT.indexOf(before) >= 0 && Character.isDigit(after));
    }

    private static List<String> fitting(String word, TextStyle face, double width) {
        if (face.width(word.stripTrailing()) <= width) {
            return List.of(word);
        }
        return CHARACTER.matcher(word).results().map(MatchResult::group).toList();
    }

    private static List<String> shortened(List<String> lines, TextStyle face, double width) {
        List<String> kept = new ArrayList<>(lines);
        List<String> last = new ArrayList<>(CHARACTER.matcher(kept.remove(kept.size() - 1)).results()
            .map(MatchResult::group).toList());
        while (!last.isEmpty() && face.width(String.join("", last) + ELLIPSIS) > width) {
            last.remove(last.size() - 1);
        }
        kept.add(PUNCTUATION.matcher(String.join("", last)).replaceAll("") + ELLIPSIS);
        return kept;
    }
}
