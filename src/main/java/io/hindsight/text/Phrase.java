package io.hindsight.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A text of the bundles that is not said yet.
 *
 * @param details what is put into it, in order; one that is {@link Sayable} or a day is said in the same language
 */
public record Phrase(String key, List<Object> details) implements Sayable {

    /** Among the details: the name of the field that is at fault, which only the form knows. */
    public static final Object FIELD = new Object();

    public static Phrase of(String key, Object... details) {
        return new Phrase(key, List.of(details));
    }

    /** Several, with commas between them. */
    public static Sayable list(List<? extends Sayable> parts) {
        return words -> parts.stream().map(part -> part.in(words)).collect(Collectors.joining(", "));
    }

    /** A day with its name. */
    public static Sayable weekday(LocalDate day) {
        return words -> words.day(day);
    }

    @Override
    public String in(Words words) {
        return words.of(key, details.toArray());
    }

    Phrase naming(@Nullable Object field) {
        return new Phrase(key, details.stream().map(detail -> detail == FIELD ? field : detail).toList());
    }
}
