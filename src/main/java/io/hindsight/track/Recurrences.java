package io.hindsight.track;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Rows;

/** Finds out whether an incident is one that has come again. */
@Repository
class Recurrences {

    private static final int MONTHS = 6;
    /** What VERIS records say that name no kind. */
    private static final String NAMELESS = "unknown";
    /** In any case, and whatever blanks stand around and between the words. */
    private static final String SAME = "lower(regexp_replace(btrim(%1$s.%2$s), '\\s+', ' ', 'g'))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Recurrences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether what this post-mortem is about has happened before: its reporter says so, or in the last six months an
     * incident of the same category or title came in, one of which everybody may know. What was played or went well is
     * no recurrence, and nothing recurs of what nearly happened.
     */
    boolean isOne(String postMortem) {
        OffsetDateTime since = Rows.now(clock).minusMonths(MONTHS);
        return jdbc.sql("""
            SELECT count(*) FROM reviewed_incident this
            WHERE this.post_mortem = :postMortem AND this.kind IN ('incident', 'near-miss')
              AND (this.recurrence_of IS NOT NULL OR EXISTS (
                SELECT FROM reviewed_incident earlier JOIN post_mortem_state USING (post_mortem)
                WHERE earlier.post_mortem <> this.post_mortem AND earlier.kind = 'incident'
                  AND state NOT IN ('removed', 'withdrawn')
                  AND earlier.opened_at BETWEEN :since AND this.opened_at
                  AND (%s = %s OR nullif(%s, :nameless) = nullif(%s, ''))
                  AND %s))""".formatted(same("earlier", "title"), same("this", "title"), same("earlier", "category"),
            same("this", "category"), Circles.known("earlier.post_mortem", "NULL")))
            .param("postMortem", postMortem).param("since", since).param("nameless", NAMELESS)
            .query(Integer.class).single() > 0;
    }

    private static String same(String incident, String column) {
        return SAME.formatted(incident, column);
    }
}
