package io.hindsight.decision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What may stand in the cells of a table: values, and nothing that would be executed. */
final class Cells {

    private static final String VALUE = "\"[^\"]*\"|true|false";
    private static final String VALUES = "(?:" + VALUE + ")(?:\\s*,\\s*(?:" + VALUE + "))*";
    private static final Pattern INPUT = Pattern.compile("-?|" + VALUES + "|not\\(\\s*" + VALUES + "\\s*\\)");
    private static final Pattern ONE = Pattern.compile(VALUE);
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private Cells() {
    }

    /** What is wrong with an input cell, as the end of a sentence. */
    static Optional<String> faultOfInput(String cell, List<Object> values) {
        if (!INPUT.matcher(cell).matches()) {
            return Optional.of("is neither empty nor a list of values, such as %s or not(%s)"
                .formatted(literal(values.get(0)), literal(values.get(0))));
        }
        List<String> known = values.stream().map(Cells::literal).toList();
        return ONE.matcher(cell).results().map(found -> found.group()).filter(value -> !known.contains(value))
            .findFirst().map(value -> "names %s, which is none of %s".formatted(value,
                known.stream().collect(Collectors.joining(", "))));
    }

    /** What is wrong with an output cell. */
    static Optional<String> faultOfOutput(String cell, @Nullable String type) {
        boolean number = "integer".equals(type);
        Matcher matcher = (number ? NUMBER : TEXT).matcher(cell);
        return matcher.matches() ? Optional.empty()
            : Optional.of(number ? "is no whole number" : "is no text in quotation marks");
    }

    private static String literal(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
