package io.hindsight.acknowledgement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.engine.TaskFinder;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.Publishing;

/** Which team has taken note of which version. */
@Repository
public class Acknowledgements {

    /**
     * How a team has answered to a version.
     *
     * @param outcome      acknowledged, excused (by management) or replaced (by a later version); null while it is
     *                     asked
     * @param trainingWish what the team needs to learn; null when nothing
     * @param reason       why it was excused
     * @param replacedBy   number of the later version
     */
    public record Acknowledgement(String team, Instant askedAt, @Nullable String outcome, @Nullable String trainingWish,
        @Nullable String reason, @Nullable String replacedBy, @Nullable String recordedBy,
        @Nullable Instant recordedAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Publishing publishing;
    private final TaskFinder tasks;

    Acknowledgements(JdbcClient jdbc, Clock clock, Publishing publishing, TaskFinder tasks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publishing = publishing;
        this.tasks = tasks;
    }

    /** The open task in which one of these groups takes note of the version. */
    public Optional<String> task(PlanVersion version, List<String> groups) {
        return tasks.of("Task_AcknowledgePlan", AcknowledgementVariables.VERSION.name(), version.id(), groups);
    }

    void ask(long version, List<String> teams) {
        jdbc.sql("INSERT INTO acknowledgement (version, team, asked_at) SELECT ?, team, ? FROM unnest(?) AS team")
            .params(version, Rows.now(clock), teams.toArray(String[]::new)).update();
    }

    /**
     * @param trainingWish what the team needs to learn; null when nothing
     * @throws Refusal when a later version has replaced this one
     */
    void acknowledge(long version, String team, @Nullable String trainingWish, String by) {
        settle(version, team, "acknowledged", trainingWish, null, by);
    }

    /** @throws Refusal when the team has answered meanwhile */
    void excuse(long version, String team, String reason, String by) {
        settle(version, team, "excused", null, reason, by);
    }

    /** The team is asked for the latest version instead. */
    void replace(long version, String team, String by) {
        settle(version, team, "replaced", null, null, by);
    }

    /** Who has taken note of the version that this post-mortem has published. */
    public List<Acknowledgement> of(String postMortem) {
        return jdbc.sql("""
            SELECT team, asked_at, outcome, training_wish, reason, recorded_by, recorded_at,
                later.number AS replaced_by
            FROM acknowledgement
            JOIN published_version version ON version.id = acknowledgement.version
            LEFT JOIN published_version later ON later.id = acknowledgement.replaced_by
            WHERE version.post_mortem = ? ORDER BY recorded_at NULLS LAST, team""")
            .param(postMortem).query(Rows.as(Acknowledgement.class)).list();
    }

    /** What the teams need to learn for the version that this post-mortem has published. */
    public List<PlanVersion.TrainingWish> trainingWishes(String postMortem) {
        return of(postMortem).stream().filter(answer -> answer.trainingWish() != null)
            .map(answer -> new PlanVersion.TrainingWish(answer.team(), answer.trainingWish())).toList();
    }

    private void settle(long version, String team, String outcome, @Nullable String trainingWish,
            @Nullable String reason, String by) {
        publishing.waitForOthers();
        int settled = jdbc.sql("""
            UPDATE acknowledgement SET outcome = ?, training_wish = ?, reason = ?, recorded_by = ?, recorded_at = ?,
                replaced_by = CASE ? WHEN 'replaced' THEN (SELECT max(id) FROM published_version WHERE draft IS NOT NULL) END
            WHERE version = ? AND team = ? AND outcome IS NULL""")
            .params(outcome, trainingWish, reason, by, Rows.now(clock), outcome, version, team).update();
        if (settled == 0) {
            throw new Refusal("refused.acknowledgement.settled");
        }
    }
}
