package io.hindsight.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
