package io.hindsight.evaluation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.evaluation.Evaluation.Consolidation;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Rating.Spread;
import io.hindsight.evaluation.Rating.Subject;

/** What facilitators have made of evaluations. */
@Repository
class Consolidations {

    /** What came out, before it is in the record. */
    record Result(@Nullable String strengths, @Nullable String weaknesses, @Nullable String whyNobody,
        List<Spread> ratings,
        List<Improvement> improvements) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Consolidations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Consolidation> find(String postMortem) {
        return jdbc.sql("SELECT * FROM consolidation WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> new Consolidation(row.getString("strengths"), row.getString("weaknesses"),
                row.getString("why_nobody"), ratings(postMortem), improvements(postMortem),
                row.getString("consolidated_by"), row.getTimestamp("consolidated_at").toInstant()))
            .optional();
    }

    List<Improvement> improvements(String postMortem) {
        return jdbc.sql("SELECT * FROM wanted_improvement WHERE post_mortem = ? ORDER BY position").param(postMortem)
            .query(Consolidations::improvement).list();
    }

    void add(String postMortem, Result result, String by) {
        jdbc.sql("""
            INSERT INTO consolidation (post_mortem, strengths, weaknesses, why_nobody, consolidated_by, consolidated_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
            .params(postMortem, result.strengths(), result.weaknesses(), result.whyNobody(), by,
                Rows.now(clock))
            .update();
        result.ratings().forEach(rating -> add(postMortem, rating));
        jdbc.sql("""
            INSERT INTO wanted_improvement (post_mortem, subject, text, position)
            SELECT ?, * FROM unnest(?::text[], ?::text[]) WITH ORDINALITY""")
            .params(postMortem,
                result.improvements().stream().map(one -> requireNonNull(one.subject()).code()).toArray(String[]::new),
                result.improvements().stream().map(Improvement::text).toArray(String[]::new))
            .update();
    }

    static Improvement improvement(ResultSet row, int number) throws SQLException {
        String subject = row.getString("subject");
        return new Improvement(subject == null ? null : Subject.of(subject), row.getString("text"));
    }

    private void add(String postMortem, Spread rating) {
        jdbc.sql("""
            INSERT INTO consolidated_rating (post_mortem, subject, answers, median, lowest, highest, disagreement)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
            .params(postMortem, rating.subject().code(), rating.answers(), rating.median(), rating.lowest(),
                rating.highest(), rating.disagreement())
            .update();
    }

    private List<Spread> ratings(String postMortem) {
        return jdbc.sql("SELECT * FROM consolidated_rating WHERE post_mortem = ?").param(postMortem)
            .query((row, number) -> new Spread(Subject.of(row.getString("subject")), row.getInt("answers"),
                row.getDouble("median"), row.getInt("lowest"), row.getInt("highest"), row.getString("disagreement")))
            .list().stream().sorted(Comparator.comparing(Spread::subject)).toList();
    }
}
