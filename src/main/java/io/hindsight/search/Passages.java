package io.hindsight.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.search.Sought.Term;
import io.hindsight.text.Code;

/** Shows where in post-mortems something was found. */
@Repository
public class Passages {

    /** More would be read by nobody in a list. */
    private static final int MOST = 3;

    /** What was said, in which post-mortem. */
    private record Said(String postMortem, Place place, FoldedText text) {
    }

    private record Found(Said said, List<MarkedTerm> marks) {

        Set<Term> terms() {
            return marks.stream().map(MarkedTerm::term).collect(Collectors.toSet());
        }
    }

    private final JdbcClient jdbc;

    Passages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said around the matches: as few passages of each as show all that was looked for.
     *
     * @param postMortems of those that the reader may know
     */
    public Map<String, List<Passage>> of(Collection<String> postMortems, Sought sought) {
        List<Term> terms = sought.needed();
        if (terms.isEmpty() || postMortems.isEmpty()) {
            return Map.of();
        }
        List<String> beginnings = Marks.beginnings(terms);
        List<Said> texts = said(postMortems).stream().filter(said -> said.text.holdsAny(beginnings)).toList();
        Marks marks = new Marks(terms, forms(terms, texts, beginnings));
        return texts.stream().map(said -> new Found(said, marks.in(said.text))).filter(found -> !found.marks.isEmpty())
            .collect(Collectors.groupingBy(found -> found.said.postMortem,
                Collectors.collectingAndThen(Collectors.toList(), Passages::chosen)));
    }

    private List<Said> said(Collection<String> postMortems) {
        return jdbc.sql("SELECT post_mortem, place, text FROM said_in(:postMortems)")
            .param("postMortems", postMortems.toArray(String[]::new))
            .query((row, number) -> new Said(row.getString("post_mortem"),
                Code.find(Place.class, row.getString("place")).orElseThrow(), new FoldedText(row.getString("text"))))
            .list();
    }

    /** Which words of these texts are forms of which term, as the search takes them. */
    private Map<Term, Set<String>> forms(List<Term> terms, List<Said> texts, List<String> beginnings) {
        String[] words = texts.stream().flatMap(said -> said.text.words().stream()).map(FoldedText.Word::folded)
            .distinct().filter(word -> beginnings.stream().anyMatch(word::startsWith)).toArray(String[]::new);
        return jdbc.sql("""
            WITH said AS MATERIALIZED (SELECT word, search_words(word) AS words FROM unnest(:words::text[]) AS word)
            SELECT place, word FROM said CROSS JOIN unnest(:queries::text[]) WITH ORDINALITY AS terms (query, place)
            WHERE words @@ CAST(query AS tsquery)""").param("words", words)
            .param("queries", terms.stream().map(Marks::anyWord).toArray(String[]::new))
            .query((row, number) -> Map.entry(terms.get(row.getInt("place") - 1), row.getString("word"))).list()
            .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Whichever shows most of what the ones before do not show. */
    private static List<Passage> chosen(List<Found> all) {
        List<Found> left = new ArrayList<>(all);
        left.sort(Comparator.comparing(found -> found.said.place));
        List<Passage> chosen = new ArrayList<>();
        Set<Term> shown = new HashSet<>();
        while (chosen.size() < MOST) {
            Found next = left.stream().max(Comparator.comparingLong((Found found) -> found.terms().stream()
                .filter(term -> !shown.contains(term)).count())
                .thenComparing(Comparator.comparingInt(left::indexOf).reversed())).orElse(null);
            if (next == null || shown.containsAll(next.terms())) {
                break;
            }
            chosen.add(Snippet.of(next.said.place, next.said.text.text(), next.marks));
            shown.addAll(next.terms());
        }
        return chosen;
    }
}
