package io.hindsight.recurrence;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.hindsight.analysis.Analyses.KnownCause;

/**
 * Whether a root cause is one that was there before.
 *
 * @param again whether the incident is said to have come again, so that words need not tell
 */
record SameCause(boolean again) {

    private static final int KEY = 5;
    private static final int FEW = 2;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    boolean of(KnownCause cause, KnownCause before) {
        return cause.category().equals(before.category())
            && (again || alike(keys(cause.statement()), keys(before.statement())));
    }

    private static boolean alike(Set<String> some, Set<String> others) {
        int fewer = Math.min(some.size(), others.size());
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(others);
        return !shared.isEmpty() && shared.size() * 2 >= fewer && shared.size() >= Math.min(FEW, fewer);
    }

    /** Where no word is long enough, all of it is one. */
    private static Set<String> keys(String statement) {
        String plain = ACCENTS.matcher(Normalizer.normalize(statement, Form.NFD)).replaceAll("")
            .toLowerCase(Locale.ROOT).strip();
        Set<String> keys = BETWEEN.splitAsStream(plain).filter(word -> word.length() >= KEY)
            .map(word -> word.substring(0, KEY)).collect(Collectors.toSet());
        return keys.isEmpty() ? Set.of(plain) : keys;
    }
}
