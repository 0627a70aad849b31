package io.hindsight.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.evaluation.Rating.Subject;

/** The evaluations in the record. */
@Repository
public class Evaluations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What each evaluator said, oldest first; empty before the first has answered. */
    public List<Evaluation> find(String postMortem) {
        return jdbc.sql("SELECT * FROM evaluation WHERE post_mortem = ? ORDER BY id")
            .param(postMortem).query(this::read).list();
    }

    void add(String postMortem, Judgement judgement, String by) {
        long evaluation = jdbc.sql("""
            INSERT INTO evaluation (post_mortem, worked_best, was_hard, procedures_followed, procedures_adequate,
                                    procedures_remarks, evaluated_by, evaluated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id""")
            .params(postMortem, judgement.workedBest(), judgement.wasHard(), judgement.proceduresFollowed(),
                judgement.proceduresAdequate(), judgement.proceduresRemarks(), by,
                clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class).single();
        addRatings(evaluation, judgement.ratings());
        addImprovements(evaluation, judgement.improvements());
    }

    private void addRatings(long evaluation, List<Rating> ratings) {
        jdbc.sql("INSERT INTO rating (evaluation, subject, score) SELECT ?, * FROM unnest(?::text[], ?::smallint[])")
            .params(evaluation, ratings.stream().map(rating -> rating.subject().code()).toArray(String[]::new),
                ratings.stream().map(Rating::score).toArray(Integer[]::new))
            .update();
    }

    private void addImprovements(long evaluation, List<String> improvements) {
        jdbc.sql("""
            INSERT INTO improvement (evaluation, text, position)
            SELECT ?, * FROM unnest(?::text[]) WITH ORDINALITY""")
            .params(evaluation, improvements.toArray(String[]::new)).update();
    }

    private Evaluation read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Evaluation(ratings(id), row.getString("worked_best"), row.getString("was_hard"),
            row.getString("procedures_followed"), row.getString("procedures_adequate"),
            row.getString("procedures_remarks"), improvements(id), row.getString("evaluated_by"),
            row.getTimestamp("evaluated_at").toInstant());
    }

    private List<Rating> ratings(long evaluation) {
        return jdbc.sql("SELECT subject, score FROM rating WHERE evaluation = ?").param(evaluation)
            .query((row, number) -> new Rating(Subject.valueOf(row.getString("subject").toUpperCase()),
                row.getObject("score", Integer.class)))
            .stream().sorted(Comparator.comparing(Rating::subject)).toList();
    }

    private List<String> improvements(long evaluation) {
        return jdbc.sql("SELECT text FROM improvement WHERE evaluation = ? ORDER BY position").param(evaluation)
            .query(String.class).list();
    }
}
