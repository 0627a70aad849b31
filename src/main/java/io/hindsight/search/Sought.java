package io.hindsight.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: each term must be found, anywhere in the post-mortem.
 *
 * @param text  as it was typed; blank where nothing is looked for
 * @param terms words and ids one by one, and phrases, as the database has read them
 */
public record Sought(String text, List<Term> terms) {

    /** How long a text may be that is looked for. */
    public static final int LONGEST = 500;
    public static final Sought NOTHING = new Sought("", List.of());

    /**
     * One of these.
     *
     * @param term   without accents and case
     * @param query  for {@code tsquery}; null for a word that stands in nearly every text
     * @param phrase whether its words must follow each other, as they are
     */
    record Term(String term, @Nullable String query, boolean phrase) {

        String needed() {
            return Objects.requireNonNull(query);
        }
    }

    /** Whether everything is found, since nothing is looked for. */
    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Whether something was typed by which nothing can be found: signs, or only words that stand in every text. */
    public boolean isVain() {
        return !isEmpty() && query() == null;
    }

    /** The words that are passed over, since they stand in nearly every text. */
    public List<String> passedOver() {
        return terms.stream().filter(term -> term.query() == null).map(Term::term).distinct().toList();
    }

    /** The value of {@code :sought} in the SQL of {@link Search}; null where nothing can be looked for. */
    public @Nullable String query() {
        return needed().isEmpty() ? null
            : needed().stream().map(term -> '(' + term.needed() + ')').collect(Collectors.joining(" & "));
    }

    List<Term> needed() {
        return terms.stream().filter(term -> term.query() != null).toList();
    }
}
