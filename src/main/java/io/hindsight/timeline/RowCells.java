package io.hindsight.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one row of a table: the day comes first, then a time of day where it is known, then what happened.
 *
 * @param time null where the row has none
 */
record RowCells(String day, @Nullable String time, String what) {

    private static final Pattern OUTER = Pattern.compile("^\\s*\\|?|\\|?\\s*$");
    private static final List<String> SEPARATORS = List.of("\t", "|", ";");

    /** @param isTime tells whether words beside the day are a time of day, else they tell what happened */
    static RowCells of(String row, Predicate<String> isTime) {
        String inner = OUTER.matcher(row).replaceAll("");
        Optional<String> separator = SEPARATORS.stream().filter(inner::contains).findFirst();
        List<String> cells = Arrays.stream(separator.map(one -> inner.split(Pattern.quote(one), -1))
            .orElseGet(() -> inner.strip().split("\\s{2,}"))).map(String::strip).toList();
        String[] first = cells.get(0).split("\\s+", 2);
        List<String> rest = cells.subList(1, cells.size());
        if (first.length > 1) {
            return isTime.test(first[1]) ? new RowCells(first[0], first[1], joined(rest.stream()))
                : new RowCells(first[0], null, joined(Stream.concat(Stream.of(first[1]), rest.stream())));
        }
        return rest.size() < 2 || MarkedText.milestone(rest.get(0)) != null
            ? new RowCells(first[0], null, joined(rest.stream()))
            : new RowCells(first[0], rest.get(0).isEmpty() ? null : rest.get(0), joined(rest.stream().skip(1)));
    }

    private static String joined(Stream<String> cells) {
        return cells.filter(cell -> !cell.isEmpty()).collect(Collectors.joining("; "));
    }
}
