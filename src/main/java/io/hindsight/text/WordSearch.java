package io.hindsight.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What somebody looks for by words, as PostgreSQL’s full-text search takes it. */
public final class WordSearch {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordSearch() {
    }

    /** Each word by its beginning, for {@code to_tsquery('simple', …)}; null where there is no word. */
    public static @Nullable String beginnings(String text) {
        String words = Arrays.stream(NO_WORD.split(text)).filter(word -> !word.isEmpty()).map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words;
    }
}
