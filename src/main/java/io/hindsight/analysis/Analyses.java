package io.hindsight.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.analysis.Analysis.Category;
import io.hindsight.analysis.Analysis.Cause;
import io.hindsight.analysis.Analysis.Kind;
import io.hindsight.analysis.Analysis.Review;
import io.hindsight.analysis.Analysis.RootCause;
import io.hindsight.analysis.Analysis.Why;
import io.hindsight.engine.Rows;

/** The analyses in the record: each round with its reviews, and the lessons. */
@Repository
public class Analyses {

    private final JdbcClient jdbc;

    Analyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest round, whole. */
    public Optional<Analysis> find(String postMortem) {
        return jdbc.sql("SELECT * FROM analysis WHERE post_mortem = ? ORDER BY round DESC LIMIT 1")
            .param(postMortem).query(this::read).optional();
    }

    /** All rounds, oldest first. */
    public List<Analysis> rounds(String postMortem) {
        return jdbc.sql("SELECT * FROM analysis WHERE post_mortem = ? ORDER BY round")
            .param(postMortem).query(this::read).list();
    }

    /** The lessons of the approved round; none before a round was approved. */
    public List<Lesson> lessons(String postMortem) {
        return jdbc.sql("""
            SELECT lesson.id, lesson.text, lesson.critical
            FROM lesson
            JOIN analysis ON analysis.id = lesson.analysis
            JOIN analysis_review review ON review.analysis = analysis.id
            WHERE analysis.post_mortem = ? AND review.approved
            ORDER BY lesson.position""").param(postMortem).query(Rows.as(Lesson.class)).list();
    }

    private Analysis read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Analysis(row.getInt("round"), row.getString("problem"),
            list("SELECT * FROM why WHERE analysis = ? ORDER BY chain, step", id, Rows.as(Why.class)),
            list("SELECT * FROM cause WHERE analysis = ? ORDER BY position", id, (cause, n) -> cause(cause)),
            list("SELECT * FROM root_cause WHERE analysis = ? ORDER BY position", id, (cause, n) -> rootCause(cause)),
            list("SELECT id, text, critical FROM lesson WHERE analysis = ? ORDER BY position", id,
                Rows.as(Lesson.class)),
            row.getString("traced_by"), row.getTimestamp("traced_at").toInstant(), reviews(id));
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

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(Category.valueOf(row.getString("category").toUpperCase()), row.getString("text"));
    }

    private static RootCause rootCause(ResultSet row) throws SQLException {
        return new RootCause(row.getString("statement"), Kind.of(row.getString("kind")), row.getString("evidence"),
            row.getString("confidence"), row.getString("elsewhere"), row.getString("elsewhere_checked"));
    }
}
