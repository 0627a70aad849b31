package io.hindsight.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.search.Sought.Term;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;

/** Reads what somebody looks for, and says in SQL where that is found. */
@Repository
public class Search {

    /** Up to how many that match are looked at one by one. */
    public static final int FEW = 500;

    /**
     * SQL: each {@code post_mortem} in which {@code :sought} is found, and its {@code rank}: how much it says of it.
     */
    public static final String RANKED =
        "SELECT post_mortem, rank FROM search_found(CAST(:sought AS tsquery), NULL, true)";

    /** SQL: the same without the rank, which costs a look at each. */
    public static final String FOUND = "SELECT post_mortem FROM search_found(CAST(:sought AS tsquery), NULL, false)";

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|“([^”]*)”|«([^»]*)»");

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * SQL: the same for one post-mortem, looked at by itself: a row with its rank, or none.
     *
     * @param reference the SQL expression of its reference
     */
    public static String found(String reference) {
        return """
            SELECT search_rank(words, CAST(:sought AS tsquery)) AS rank FROM search_document
            WHERE search_document.post_mortem = %s AND words @@ CAST(:sought AS tsquery) OFFSET 0"""
            .formatted(reference);
    }

    /**
     * What was typed: words, ids, and phrases between quotation marks.
     *
     * @throws org.springframework.web.ErrorResponseException with 400, when it is too long or holds a NUL
     */
    public Sought read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Sought.NOTHING;
        }
        Parameters.refuseNul("text", text);
        Parameters.refuseUnless(text.length() <= Sought.LONGEST, "text",
            Phrase.of("fault.long", text.length(), Sought.LONGEST));
        List<String> phrases = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        String words = quoted.replaceAll(found -> {
            phrases.add(found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2)
                : found.group(3));
            return " ";
        });
        return new Sought(text.strip(), jdbc.sql("""
            SELECT term, query, false AS phrase FROM search_terms(:words)
            UNION ALL
            SELECT search_plain(search_spaced(phrase)), search_phrase(phrase), true FROM unnest(:phrases::text[]) AS phrase
            WHERE search_phrase(phrase) IS NOT NULL""").param("words", words)
            .param("phrases", phrases.toArray(String[]::new))
            .query((row, number) -> new Term(row.getString("term"), row.getString("query"), row.getBoolean("phrase")))
            .list());
    }

    /** Whether few match, so that these are looked at one by one, and not all in their order. */
    public boolean isRare(Sought sought) {
        return jdbc.sql("SELECT count(*) FROM search_found(CAST(:sought AS tsquery), :most, false)")
            .param("sought", sought.query()).param("most", FEW + 1).query(Integer.class).single() <= FEW;
    }
}
