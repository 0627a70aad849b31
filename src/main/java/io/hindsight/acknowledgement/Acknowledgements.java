package io.hindsight.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.engine.TaskFinder;
import io.hindsight.planversion.PlanVersion;

/** Which team has taken note of which version. */
@Repository
public class Acknowledgements {

    /**
     * How a team that is asked has answered to a version.
     *
     * @param outcome      acknowledged, excused (by management) or replaced (by a later version, in earlier releases);
     *                     null while it is asked
     * @param trainingWish what the team needs to learn; null when nothing
     * @param reason       why it was excused
     * @param replacedBy   number of the later version
     */
    public record Acknowledgement(String team, Instant askedAt, @Nullable String outcome, @Nullable String trainingWish,
        @Nullable String reason, @Nullable String replacedBy, @Nullable String recordedBy,
        @Nullable Instant recordedAt) {
    }

    private record Asked(String team, boolean gathered) {
    }

    private static final String TASK = "Task_AcknowledgePlan";

    private final JdbcClient jdbc;
    private final TaskFinder tasks;

    Acknowledgements(JdbcClient jdbc, TaskFinder tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** The open task in which one of these groups takes note of the version. */
    public Optional<String> task(PlanVersion version, List<String> groups) {
        return jdbc.sql("""
            SELECT team, gathered FROM acknowledgement
            WHERE version = ? AND team = ANY (?) AND outcome IS NULL ORDER BY team""")
            .params(version.id(), groups.toArray(String[]::new)).query(Rows.as(Asked.class)).list().stream()
            .flatMap(asked -> task(version, asked).stream()).findFirst();
    }

    private Optional<String> task(PlanVersion version, Asked asked) {
        List<String> group = List.of(asked.team);
        return asked.gathered ? tasks.of(TASK, AcknowledgementVariables.TEAM.name(), asked.team, group)
            : tasks.of(TASK, AcknowledgementVariables.VERSION.name(), version.id(), group);
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
}
