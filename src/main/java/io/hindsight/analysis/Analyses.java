package io.hindsight.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Review;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.analysis.AnalysisRows.AnalysisHead;
import io.hindsight.engine.Rows;

/** The analyses in the record: each round with its reviews, and the lessons. */
@Repository
public class Analyses {

    /**
     * A root cause among those of all post-mortems.
     *
     * @param place    among those of its own, from 1
     * @param category action and variety of VERIS
     */
    public record KnownCause(String postMortem, int place, String category, String statement) {
    }

    private static final String LESSONS = """
        SELECT lesson.*, cause.text AS cause_text, root_cause.statement AS root_cause_text
        FROM lesson
        JOIN analysis ON analysis.id = lesson.analysis
        LEFT JOIN cause ON cause.analysis = lesson.analysis AND cause.position = lesson.cause
        LEFT JOIN root_cause ON root_cause.analysis = lesson.analysis AND root_cause.position = lesson.root_cause
        """;

    private final JdbcClient jdbc;

    Analyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest round with those before it, and with all lessons that hold. */
    public Optional<Analysis> find(String postMortem) {
        List<Analysis> rounds = rounds(postMortem);
        return rounds.isEmpty() ? Optional.empty()
            : Optional.of(rounds.get(rounds.size() - 1).after(rounds.subList(0, rounds.size() - 1)));
    }

    /** The round that was approved last, where the analysis is run once more after that. */
    Optional<Analysis> approved(String postMortem) {
        return rounds(postMortem).stream().filter(Analysis::isApproved).reduce((earlier, later) -> later);
    }

    /** The latest round, with its own lessons alone. */
    Optional<Analysis> latest(String postMortem) {
        List<Analysis> rounds = rounds(postMortem);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** All rounds, oldest first. */
    public List<Analysis> rounds(String postMortem) {
        return jdbc.sql("SELECT * FROM analysis WHERE post_mortem = ? ORDER BY round")
            .param(postMortem).query(this::read).list();
    }

    /** The lessons of the approved round, once documented; where the analysis was run again, of each such round. */
    public List<Lesson> lessons(String postMortem) {
        return jdbc.sql(LESSONS + """
            JOIN analysis_review review ON review.analysis = analysis.id
            WHERE analysis.post_mortem = ? AND review.approved
            ORDER BY analysis.round, lesson.position""").param(postMortem).query(AnalysisRows::lesson).list();
    }

    /**
     * The ids of the lessons that were learnt from a root cause.
     *
     * @param rootCause what it says: another round of the analysis may have it at another place
     */
    public Set<String> lessonsOf(String postMortem, String rootCause) {
        return lessons(postMortem).stream().filter(lesson -> lesson.isOf(rootCause))
            .map(lesson -> String.valueOf(lesson.id())).collect(Collectors.toSet());
    }

    /**
     * The approved root causes of all post-mortems, also this one, that have a category which is one of this one's;
     * none where that is unknown, or of what was withdrawn or removed.
     */
    public List<KnownCause> ofCategories(String postMortem) {
        return jdbc.sql("""
            WITH approved AS (
                SELECT analysis.post_mortem, position AS place, category, statement FROM analysis
                JOIN analysis_review review ON review.analysis = analysis.id AND approved
                JOIN root_cause ON root_cause.analysis = analysis.id
                JOIN post_mortem_state standing ON standing.post_mortem = analysis.post_mortem
                WHERE category <> 'unknown' AND state NOT IN ('removed', 'withdrawn') AND NOT EXISTS (
                    SELECT FROM analysis later
                    WHERE later.post_mortem = analysis.post_mortem AND later.round > analysis.round))
            SELECT * FROM approved
            WHERE category IN (SELECT category FROM approved own WHERE own.post_mortem = :postMortem)
            ORDER BY post_mortem, place""")
            .param("postMortem", postMortem).query(Rows.as(KnownCause.class)).list();
    }

    /** Whether a reviewer has approved causes. */
    public boolean isApproved(String postMortem) {
        return jdbc.sql("""
            SELECT count(*) FROM analysis JOIN analysis_review review ON review.analysis = analysis.id
            WHERE post_mortem = ? AND approved""").param(postMortem).query(Integer.class).single() > 0;
    }

    /** One round, without those before it. */
    Analysis round(long id) {
        return jdbc.sql("SELECT * FROM analysis WHERE id = ?").param(id).query(this::read).single();
    }

    private Analysis read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        AnalysisHead head = Rows.as(AnalysisHead.class).mapRow(row, number);
        return new Analysis(head.round(), head.problem(),
            list("SELECT * FROM why WHERE analysis = ? ORDER BY chain, step", id, Rows.as(Why.class)),
            list("SELECT * FROM cause WHERE analysis = ? ORDER BY position", id, Rows.as(Cause.class)),
            list("SELECT * FROM root_cause WHERE analysis = ? ORDER BY position", id, Rows.as(RootCause.class)),
            list(LESSONS + "WHERE analysis.id = ? ORDER BY lesson.position", id, AnalysisRows::lesson),
            head.tracedBy(), head.tracedAt(), head.classifiedBy(), head.classifiedAt(), reviews(id), List.of());
    }

    private List<Review> reviews(long analysis) {
        return list("""
            SELECT earlier.round, review.*
            FROM analysis
            JOIN analysis earlier ON earlier.post_mortem = analysis.post_mortem AND earlier.round <= analysis.round
            JOIN analysis_review review ON review.analysis = earlier.id
            WHERE analysis.id = ?
            ORDER BY earlier.round""", analysis, Rows.as(Review.class));
    }

    private <T> List<T> list(String sql, long analysis, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(analysis).query(mapper).list();
    }
}
