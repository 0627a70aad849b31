package io.hindsight.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;

/** Finds words of a list in a text, whatever their case, accents and apostrophes, and only as whole words. */
final class BlameWords {

    private final List<Pattern> patterns;

    /** @param phrases a * at the end of a word stands for any ending */
    BlameWords(Stream<String> phrases) {
        this.patterns = phrases.map(String::strip).filter(phrase -> !phrase.isEmpty() && !phrase.startsWith("#"))
            .map(BlameWords::pattern).toList();
    }

    /** @param files UTF-8, a phrase on each line; a line that begins with # is a remark */
    static BlameWords read(List<Resource> files) {
        return new BlameWords(files.stream().flatMap(BlameWords::lines));
    }

    /** The first phrase that the text holds, as the text spells it but for accents. */
    Optional<String> in(String text) {
        String plain = plain(text);
        return patterns.stream().map(pattern -> pattern.matcher(plain)).filter(Matcher::find)
            .map(Matcher::group).findFirst();
    }

    private static Stream<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words of hindsight.blame.words cannot be read: " + file, unreadable);
        }
    }

    private static Pattern pattern(String phrase) {
        String words = Stream.of(plain(phrase).split(" +"))
            .map(word -> word.endsWith("*") ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                : Pattern.quote(word))
            .reduce((before, after) -> before + "\\s+" + after).orElseThrow();
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('’', '\'')
            .toLowerCase(Locale.ROOT);
    }
}
