package io.hindsight.acknowledgement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.planversion.Publishing;

/** The versions that teams are asked for and have not answered to. */
@Repository
class OpenVersions {

    /** A version that a team has not answered to. */
    record OpenVersion(long id, String number) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Publishing publishing;

    OpenVersions(JdbcClient jdbc, Clock clock, Publishing publishing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publishing = publishing;
    }

    /** @param gathered whether each team is asked for all its versions by one question, and not for this by itself */
    void ask(long version, List<String> teams, boolean gathered) {
        jdbc.sql(
            """
            INSERT INTO acknowledgement (version, team, asked_at, gathered) SELECT ?, team, ?, ? FROM unnest(?) AS team""")
            .params(version, Rows.now(clock), gathered, teams.toArray(String[]::new)).update();
    }

    /** The versions that a question is about, oldest first. */
    List<OpenVersion> of(Question question) {
        return jdbc.sql("""
            SELECT version.id, version.number FROM acknowledgement
            JOIN published_version version ON version.id = acknowledgement.version
            WHERE team = :team AND outcome IS NULL
              AND CASE WHEN :version::bigint IS NULL THEN gathered ELSE version.id = :version END
            ORDER BY version.id""").param("team", question.team()).param("version", question.version())
            .query(Rows.as(OpenVersion.class)).list();
    }

    /**
     * Keeps that a team has taken note of all that it was asked for.
     *
     * @param read         numbers of the versions that they say they know
     * @param trainingWish what the team needs to learn; null when nothing
     * @return ids of the versions that no team is asked for any more
     * @throws Refusal when the team has answered meanwhile, or is asked for more than it has read
     */
    List<Long> acknowledge(Question question, Collection<String> read, @Nullable String trainingWish, String by) {
        List<OpenVersion> open = settling(question);
        List<String> unread = question.version() != null ? List.of()
            : open.stream().map(OpenVersion::number).filter(number -> !read.contains(number)).toList();
        if (!unread.isEmpty()) {
            throw new Refusal("refused.acknowledgement.more", String.join(", ", unread))
                .at(AcknowledgementVariables.ACKNOWLEDGED.name());
        }
        return settle(question, open, "acknowledged", trainingWish, null, by);
    }

    /**
     * Keeps that a team is no longer waited for.
     *
     * @return ids of the versions that no team is asked for any more
     * @throws Refusal when the team has answered meanwhile
     */
    List<Long> excuse(Question question, String reason, String by) {
        return settle(question, settling(question), "excused", null, reason, by);
    }

    /** Whoever publishes meanwhile is waited for, so that nothing is added while somebody answers. */
    private List<OpenVersion> settling(Question question) {
        publishing.waitForOthers();
        List<OpenVersion> open = of(question);
        if (open.isEmpty()) {
            throw new Refusal("refused.acknowledgement.settled");
        }
        return open;
    }

    private List<Long> settle(Question question, List<OpenVersion> open, String outcome, @Nullable String trainingWish,
            @Nullable String reason, String by) {
        Long[] versions = open.stream().map(OpenVersion::id).toArray(Long[]::new);
        jdbc.sql("""
            UPDATE acknowledgement SET outcome = ?, training_wish = ?, reason = ?, recorded_by = ?, recorded_at = ?
            WHERE version = ANY (?) AND team = ? AND outcome IS NULL""")
            .params(outcome, trainingWish, reason, by, Rows.now(clock), versions, question.team()).update();
        return jdbc.sql("""
            SELECT version FROM unnest(?) AS version WHERE NOT EXISTS (
                SELECT FROM acknowledgement asked WHERE asked.version = version.version AND outcome IS NULL)""")
            .param(versions).query(Long.class).list();
    }
}
