package io.hindsight.evaluation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.evaluation.Evaluation.Consolidation;
import io.hindsight.evaluation.Evaluation.Improvement;
import io.hindsight.evaluation.Evaluation.Measured;
import io.hindsight.evaluation.Evaluation.Progress;
import io.hindsight.evaluation.Rating.Subject;
import io.hindsight.incident.Incident;
import io.hindsight.incident.Incidents;
import io.hindsight.meeting.Meetings;

/** The evaluations in the record. */
@Repository
public class Evaluations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EvaluationCalls calls;
    private final Consolidations consolidations;
    private final Incidents incidents;
    private final Meetings meetings;

    Evaluations(JdbcClient jdbc, Clock clock, EvaluationCalls calls, Consolidations consolidations, Incidents incidents,
            Meetings meetings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calls = calls;
        this.consolidations = consolidations;
        this.incidents = incidents;
        this.meetings = meetings;
    }

    /** What each evaluator said, oldest first; empty as long as one of them is waited for. */
    public List<Evaluation> find(String postMortem) {
        return jdbc.sql("""
            SELECT * FROM evaluation e
            WHERE post_mortem = ? AND NOT EXISTS (
                SELECT FROM evaluation_call c WHERE c.post_mortem = e.post_mortem AND c.closed_at IS NULL)
            ORDER BY id""").param(postMortem).query(this::read).list();
    }

    /** How many have answered, and who has not; nothing before they were asked. */
    public Optional<Progress> progress(String postMortem) {
        return calls.find(postMortem);
    }

    /** What the facilitator has made of it. */
    public Optional<Consolidation> consolidation(String postMortem) {
        return consolidations.find(postMortem);
    }

    /** What the plan, the actions and the training are asked to improve; empty before the consolidation. */
    public List<Improvement> improvements(String postMortem) {
        return consolidations.improvements(postMortem);
    }

    /** How long it took to detect, to contain and to recover, in this order, as far as that is known. */
    public List<Measured> durations(String postMortem) {
        Incident incident = incidents.getOfPostMortem(postMortem);
        return new Durations(incident.times(), meetings.timeline(postMortem), incident.durations(), clock.getZone())
            .measured();
    }

    /** @throws Refusal when the person has answered already, for whatever role */
    void add(String postMortem, RatedResponse judgement, String by) {
        long evaluation = jdbc.sql("""
            INSERT INTO evaluation (post_mortem, role, procedures_followed, procedures_adequate, procedures_remarks,
                                    evaluated_by, evaluated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (post_mortem, evaluated_by) DO NOTHING
            RETURNING id""")
            .params(postMortem, judgement.role(), judgement.proceduresFollowed(), judgement.proceduresAdequate(),
                judgement.proceduresRemarks(), by,
                Rows.now(clock))
            .query(Long.class).optional().orElseThrow(() -> new Refusal("refused.evaluation.again"));
        addRatings(evaluation, judgement.ratings());
        addImprovements(evaluation, judgement.improvements());
    }

    /** @throws Refusal when this person has answered already, for whatever role */
    void refuseEvaluator(String postMortem, String person) {
        if (jdbc.sql("SELECT count(*) FROM evaluation WHERE post_mortem = ? AND evaluated_by = ?")
            .params(postMortem, person).query(Integer.class).single() > 0) {
            throw new Refusal("refused.evaluation.again");
        }
    }

    private void addRatings(long evaluation, List<Rating> ratings) {
        jdbc.sql("""
            INSERT INTO rating (evaluation, subject, score, worked, hard)
            SELECT ?, * FROM unnest(?::text[], ?::smallint[], ?::text[], ?::text[])""")
            .params(evaluation, ratings.stream().map(rating -> rating.subject().code()).toArray(String[]::new),
                ratings.stream().map(Rating::score).toArray(Integer[]::new),
                ratings.stream().map(Rating::worked).toArray(String[]::new),
                ratings.stream().map(Rating::hard).toArray(String[]::new))
            .update();
    }

    private void addImprovements(long evaluation, List<Improvement> improvements) {
        jdbc.sql("""
            INSERT INTO improvement (evaluation, subject, text, position)
            SELECT ?, * FROM unnest(?::text[], ?::text[]) WITH ORDINALITY""")
            .params(evaluation,
                improvements.stream().map(one -> requireNonNull(one.subject()).code()).toArray(String[]::new),
                improvements.stream().map(Improvement::text).toArray(String[]::new))
            .update();
    }

    private Evaluation read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Evaluation(row.getString("role"), ratings(id), row.getString("worked_best"),
            row.getString("was_hard"), row.getString("procedures_followed"), row.getString("procedures_adequate"),
            row.getString("procedures_remarks"), improvementsOf(id), row.getString("evaluated_by"),
            row.getTimestamp("evaluated_at").toInstant());
    }

    private List<Rating> ratings(long evaluation) {
        return jdbc.sql("SELECT * FROM rating WHERE evaluation = ?").param(evaluation)
            .query((row, number) -> new Rating(Subject.of(row.getString("subject")),
                row.getObject("score", Integer.class), row.getString("worked"), row.getString("hard")))
            .list().stream().sorted(Comparator.comparing(Rating::subject)).toList();
    }

    private List<Improvement> improvementsOf(long evaluation) {
        return jdbc.sql("SELECT * FROM improvement WHERE evaluation = ? ORDER BY position").param(evaluation)
            .query(Consolidations::improvement).list();
    }
}
