package io.hindsight.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers to a form in which things of one kind stand in numbered fields, each shown once the one before is filled.
 *
 * @param values by field key
 */
record FormAnswers(Map<String, Object> values) {

    /** The text as it was typed; a blank one is null. */
    String text(String field) {
        return values.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    boolean isTicked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The lines of a text, without those that are blank. */
    List<String> lines(String field) {
        return text(field) == null ? List.of()
            : text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The numbers of the fields that the form shows; behind an empty one, old values may be hidden. */
    IntStream shown(String field, int most) {
        return IntStream.rangeClosed(1, most).takeWhile(number -> number == 1 || !isEmpty(field + (number - 1)));
    }

    /** The numbers of the fields that the form shows and that were answered. */
    IntStream answered(String field, int most) {
        return shown(field, most).filter(number -> text(field + number) != null);
    }

    private boolean isEmpty(String field) {
        return values.get(field) == null || values.get(field).equals("");
    }
}
