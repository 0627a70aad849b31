package io.hindsight.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.hindsight.text.SafeText;

/** A text as the search sees it, without accents and case, and where each of its signs stands in the text. */
final class FoldedText {

    /** Some signs of the text, from the first to before the last. */
    record Span(int begin, int end) {
    }

    /** A word as the search sees it. */
    record Word(String folded, Span span) {
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int ASCII = 128;
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");
    private static final Map<String, String> LETTERS = Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l",
        "đ", "d", "ı", "i");

    private final String text;
    private final String folded;
    /** Where the sign of the text stands that each folded one comes from. */
    private final int[] origin;

    FoldedText(String said) {
        text = SafeText.line(Normalizer.normalize(said, Form.NFC));
        StringBuilder signs = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String folds = text.charAt(at) < ASCII ? String.valueOf(Character.toLowerCase(text.charAt(at)))
                : fold(Character.toString(text.codePointAt(at)));
            if (signs.length() + folds.length() >= places.length) {
                places = Arrays.copyOf(places, places.length * 2 + folds.length());
            }
            Arrays.fill(places, signs.length(), signs.length() + folds.length(), at);
            signs.append(folds);
        }
        folded = signs.toString();
        origin = places;
    }

    static String fold(String sign) {
        String bare = ACCENT.matcher(Normalizer.normalize(sign, Form.NFKD)).replaceAll("");
        String small = Normalizer.normalize(bare, Form.NFC).toLowerCase(Locale.ROOT);
        return LETTERS.getOrDefault(small, small);
    }

    String text() {
        return text;
    }

    boolean holdsAny(List<String> parts) {
        return parts.stream().anyMatch(folded::contains);
    }

    List<Word> words() {
        return WORD.matcher(folded).results().map(word -> new Word(word.group(), span(word.start(), word.end())))
            .toList();
    }

    /** Where these signs stand, as they are but for accents and case. */
    List<Span> find(String term) {
        return Pattern.compile(Pattern.quote(term)).matcher(folded).results()
            .map(found -> span(found.start(), found.end())).toList();
    }

    private Span span(int begin, int end) {
        int last = origin[end - 1];
        return new Span(origin[begin], last + Character.charCount(text.codePointAt(last)));
    }
}
