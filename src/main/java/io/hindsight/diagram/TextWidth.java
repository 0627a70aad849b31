package io.hindsight.diagram;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How wide text is, in ems. The reader's typeface is not known here, so letters are as wide as in DejaVu Sans, the
 * widest of those that pages ask for, rounded up.
 */
final class TextWidth {

    private static final Map<Double, String> LATIN_LETTERS = new TreeMap<>(Map.of(
        0.3, "ijlI'",
        0.34, "|’‘.,:;\\/ ·",
        0.37, "f-",
        0.42, "rt()[]!",
        0.55, "szcJ\"*`?_“”",
        0.6, "vxy",
        0.7, "ABCEFKLPRSTVXYZ",
        0.8, "DGHNOQUw&",
        1.0, "mMW@%#+<>=^~…—œæŒÆ"));
    private static final double OTHER_LETTER = 0.64;
    private static final double OTHER_SCRIPT = 0.8;
    private static final double SQUARE = 1.05;
    private static final double PICTURE = 1.4;
    private static final Set<UnicodeScript> ALPHABETS = EnumSet.of(LATIN, GREEK, CYRILLIC, HEBREW, ARABIC);
    private static final int FIRST_BEYOND_LATIN = 0x250;

    private TextWidth() {
    }

    static double ems(String text) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum();
    }

    private static double ems(int character) {
        if (character < FIRST_BEYOND_LATIN
            || UnicodeScript.of(character) == UnicodeScript.COMMON && character < 0x2100) {
            return latin(withoutAccent(character));
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.UNASSIGNED, Character.PRIVATE_USE -> PICTURE;
            default -> letter(character);
        };
    }

    private static double letter(int character) {
        if (Character.isIdeographic(character) || Character.isSupplementaryCodePoint(character)
            || character >= 0x2E80 && character <= 0xD7AF || character >= 0xFE30) {
            return SQUARE;
        }
        return ALPHABETS.contains(UnicodeScript.of(character)) ? alphabetic(character) : OTHER_SCRIPT;
    }

    private static double alphabetic(int character) {
        return Character.isUpperCase(character) ? 0.9 : 0.72;
    }

    private static double latin(int character) {
        if (Character.getType(character) == Character.FORMAT) {
            return 0;
        }
        return LATIN_LETTERS.entrySet().stream().filter(width -> width.getValue().indexOf(character) >= 0)
            .findFirst().map(Map.Entry::getKey).orElse(OTHER_LETTER);
    }

    private static int withoutAccent(int character) {
        return Normalizer.normalize(Character.toString(character), Form.NFD).codePointAt(0);
    }
}
