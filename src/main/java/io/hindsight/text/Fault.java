package io.hindsight.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what a person or a program has sent.
 *
 * @param field the id of the form's field, or the path of the body's member; null where it is not in one alone
 */
public record Fault(@Nullable String field, Phrase detail) {

    public Fault(String field, String key, Object... details) {
        this(field, Phrase.of(key, details));
    }

    /**
     * A sentence that calls the field by its label.
     *
     * @param label gives null where the field has none
     */
    public String in(Words words, Function<String, Sayable> label) {
        Sayable known = field == null ? null : label.apply(field);
        if (known == null) {
            return detail.naming(field).in(words);
        }
        String sentence = detail.naming(known).in(words);
        return sentence.contains(words.of("refused.field", known)) ? sentence
            : words.of("refused.at", known, sentence);
    }

    /** The same, its detail calling the field by its label where it has one. */
    public Fault named(Function<String, Sayable> label) {
        Sayable known = field == null ? null : label.apply(field);
        return known == null ? this : new Fault(field, detail.naming(known));
    }

    /** All of them in one line, each read after the name of its field. */
    public static Sayable all(List<Fault> faults) {
        return words -> faults.stream()
            .map(fault -> fault.field() + " " + fault.detail().naming(fault.field()).in(words))
            .reduce((one, next) -> words.of("fault.next", one, next)).orElse("");
    }

    /** As the list of faults in a problem of RFC 9457 has it. */
    public Map<String, String> json(Words words) {
        return Map.of("field", field, "detail", detail.naming(field).in(words));
    }
}
