package io.hindsight.timeline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Languages;
import io.hindsight.text.Words;

/**
 * What a row tells, and the milestone of the incident that it names: in a cell of its own, before a colon or in
 * brackets, in English or French, whoever reads.
 *
 * @param milestone its code; null where the row names none
 */
record MarkedText(String what, @Nullable String milestone) {

    static final List<String> MILESTONES = List.of("occurred", "detected", "contained", "recovered");

    private static final Map<String, String> NAMED = named();
    private static final Pattern CELLS = Pattern.compile("\\s*[\t|;]\\s*");
    private static final Pattern BEFORE = Pattern.compile("[\\[(]?([^:\\[\\]()]+)(?:[\\])]|[\\s\u00a0]*:)\\s+(.+)");
    private static final Pattern BEHIND = Pattern.compile("(.+?)\\s*[\\[(]([^\\[\\]()]+)[\\])]");

    static MarkedText of(String typed) {
        List<String> cells = CELLS.splitAsStream(typed).toList();
        for (int place = 0; place < cells.size(); place++) {
            String milestone = milestone(cells.get(place));
            if (milestone != null) {
                return new MarkedText(without(cells, place), milestone);
            }
        }
        Matcher before = BEFORE.matcher(typed);
        if (before.matches() && milestone(before.group(1)) != null) {
            return new MarkedText(before.group(2), milestone(before.group(1)));
        }
        Matcher behind = BEHIND.matcher(typed);
        return behind.matches() && milestone(behind.group(2)) != null
            ? new MarkedText(behind.group(1), milestone(behind.group(2))) : new MarkedText(typed, null);
    }

    /** The milestone that these words name, and nothing else. */
    static @Nullable String milestone(String words) {
        return NAMED.get(plain(words));
    }

    /** Where nothing else is told, the milestone is what happened. */
    private static String without(List<String> cells, int place) {
        String others = Stream.concat(cells.subList(0, place).stream(), cells.subList(place + 1, cells.size()).stream())
            .filter(cell -> !cell.isBlank()).collect(Collectors.joining("; "));
        return others.isEmpty() ? cells.get(place) : others;
    }

    /** As the choice of the form and the record call them. */
    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>();
        Languages.ALL.stream().map(Words::of).forEach(words -> MILESTONES.forEach(code -> Stream
            .concat(Stream.of(words.of("incident." + code)),
                Arrays.stream(words.of("row.milestone." + code).split(";")))
            .forEach(name -> named.put(plain(name), code))));
        return Map.copyOf(named);
    }

    /** Without accents, capitals, and how the apostrophe is written. */
    private static String plain(String words) {
        return Normalizer.normalize(words.replace('’', '\''), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replaceAll("[\\s\u00a0]+", " ").strip().replaceFirst("[.!]$", "").toLowerCase(Locale.ROOT);
    }
}
