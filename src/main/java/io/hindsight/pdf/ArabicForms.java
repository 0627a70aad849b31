package io.hindsight.pdf;

import static com.ibm.icu.lang.UCharacter.DecompositionType.FINAL;
import static com.ibm.icu.lang.UCharacter.DecompositionType.INITIAL;
import static com.ibm.icu.lang.UCharacter.DecompositionType.ISOLATED;
import static com.ibm.icu.lang.UCharacter.DecompositionType.MEDIAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Joins the letters of Arabic, Persian and Urdu, for programs that draw character by character: each letter becomes the
 * character of Unicode that shows it as it is written at its place. ICU's own shaping leaves the letters of Persian and
 * Urdu alone.
 */
final class ArabicForms implements BidiReorderer {

    private static final int FIRST_FORM = 0xFB50;
    private static final int LAST_FORM = 0xFEFC;
    private static final String LAM = "\u0644";
    private static final Set<Integer> JOINING_ONWARDS = Set.of(JoiningType.DUAL_JOINING, JoiningType.LEFT_JOINING,
        JoiningType.JOIN_CAUSING);
    private static final Set<Integer> JOINING_BACK = Set.of(JoiningType.DUAL_JOINING, JoiningType.RIGHT_JOINING,
        JoiningType.JOIN_CAUSING);
    private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();
    /** By a letter, or lam and alef, with the number of the form. */
    private static final Map<String, String> FORMS = forms();

    @Override
    public String shapeText(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            String letter = Character.toString(letters[i]);
            boolean back = JOINING_BACK.contains(joining(letters[i])) && JOINING_ONWARDS.contains(next(letters, i, -1));
            String both = i + 1 < letters.length ? letter + Character.toString(letters[i + 1]) : letter;
            String ligature = FORMS.get(both + (back ? FINAL : ISOLATED));
            if (both.length() > 1 && ligature != null) {
                shaped.append(ligature);
                i++;
            } else {
                boolean onwards =
                    JOINING_ONWARDS.contains(joining(letters[i])) && JOINING_BACK.contains(next(letters, i, 1));
                shaped.append(
                    FORMS.getOrDefault(letter + (back ? onwards ? MEDIAL : FINAL : onwards ? INITIAL : ISOLATED),
                        letter));
            }
        }
        return shaped.toString();
    }

    /** What to show where a typeface does not have the form. */
    @Override
    public String deshapeText(String text) {
        return text.codePoints().allMatch(character -> character >= FIRST_FORM && character <= LAST_FORM)
            ? PLAIN.normalize(text) : text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** How the letter before or after this one joins, past the marks between them. */
    private static int next(int[] letters, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < letters.length && joining(letters[at]) == JoiningType.TRANSPARENT) {
            at += step;
        }
        return at >= 0 && at < letters.length ? joining(letters[at]) : JoiningType.NON_JOINING;
    }

    private static int joining(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (int form = FIRST_FORM; form <= LAST_FORM; form++) {
            int place = UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE);
            String letters = PLAIN.getRawDecomposition(form);
            if (Set.of(ISOLATED, FINAL, INITIAL, MEDIAL).contains(place) && (letters.length() == 1
                || letters.length() == 2 && letters.startsWith(LAM) && isAlef(letters.charAt(1)))) {
                forms.putIfAbsent(letters + place, Character.toString(form));
            }
        }
        return forms;
    }

    private static boolean isAlef(char letter) {
        return "\u0622\u0623\u0625\u0627".indexOf(letter) >= 0;
    }
}
