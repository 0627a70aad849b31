package io.hindsight.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.assignment.ChangeOfHands.HandsKind;
import io.hindsight.engine.Rows;

/** How tasks have changed hands, in the record. */
@Repository
public class Hands {

    private static final String COLUMNS = """
        SELECT task, key, name, subject, post_mortem, kind, from_person AS "from", to_person AS "to", by_person AS "by",
               reason, at
        FROM change_of_hands
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Hands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a post-mortem, oldest first. */
    public List<ChangeOfHands> of(String postMortem) {
        return jdbc.sql(COLUMNS + "WHERE post_mortem = ? ORDER BY id").param(postMortem)
            .query(Rows.as(ChangeOfHands.class)).list();
    }

    /** The latest of a task, if it has had any. */
    Optional<ChangeOfHands> latest(String task) {
        return jdbc.sql(COLUMNS + "WHERE task = ? ORDER BY id DESC LIMIT 1").param(task)
            .query(Rows.as(ChangeOfHands.class)).optional();
    }

    /** Logins of those who had a task, or for whom it was, before others did. */
    public List<String> formerHolders(String task) {
        return jdbc.sql("SELECT DISTINCT from_person FROM change_of_hands WHERE task = ? AND from_person IS NOT NULL")
            .param(task).query(String.class).list();
    }

    /**
     * How a task has lost whom it was for, if it has: the person has left, or nobody is in the team any more; nothing
     * once somebody was named in their place.
     */
    public Optional<ChangeOfHands> loss(String task) {
        return loss(latestFirst(task));
    }

    /** For whom a task was who has left it so, or who is away while another stands in. */
    public Optional<ChangeOfHands> absence(String task) {
        List<ChangeOfHands> changes = latestFirst(task);
        return changes.stream().limit(1).filter(change -> change.kind() == HandsKind.STOOD_IN).findFirst()
            .or(() -> loss(changes));
    }

    private static Optional<ChangeOfHands> loss(List<ChangeOfHands> changes) {
        return changes.stream().filter(ChangeOfHands::tellsOfLoss).findFirst().filter(ChangeOfHands::isLoss);
    }

    private List<ChangeOfHands> latestFirst(String task) {
        return jdbc.sql(COLUMNS + "WHERE task = ? ORDER BY id DESC").param(task).query(Rows.as(ChangeOfHands.class))
            .list();
    }

    void keep(TaskEntity task, @Nullable String from) {
        String by = login(task);
        keep(task, from, HandsKind.of(from, task.getAssignee(), by), by);
    }

    /** It goes to who stands in, by nobody's doing. */
    void keepStandIn(TaskEntity task, String away) {
        keep(task, away, HandsKind.STOOD_IN, null);
    }

    /** It goes to its group, since who was named for it long ago has left. */
    void keepLeft(TaskEntity task, String named) {
        keep(task, named, HandsKind.ORPHANED, null);
    }

    /** It goes to who leads post-mortems, since nobody is in its group any more. */
    ChangeOfHands keepTeamGone(TaskEntity task, String team) {
        keep(task, team, HandsKind.TEAM_GONE, null);
        return latest(task.getId()).orElseThrow();
    }

    private void keep(TaskEntity task, @Nullable String from, HandsKind kind, @Nullable String by) {
        keep(new ChangeOfHands(task.getId(), task.getTaskDefinitionKey(),
            Objects.requireNonNullElse(task.getName(), ""), task.getDescription(),
            task.getProcessInstance().getBusinessKey(), kind, from, task.getAssignee(), by, null, clock.instant()));
    }

    void keep(ChangeOfHands change) {
        jdbc.sql("""
            INSERT INTO change_of_hands (post_mortem, task, key, name, subject, kind, from_person, to_person, by_person,
                                         reason, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(change.postMortem(), change.task(), change.key(), change.name(), change.subject(),
                change.kind().code(), change.from(), change.to(), change.by(), change.reason(),
                Rows.time(change.at()))
            .update();
    }

    /** Who stood in for this person in a post-mortem, and for whom this person did. */
    List<String> pairs(@Nullable String postMortem, String person) {
        return jdbc.sql("""
            SELECT DISTINCT CASE WHEN from_person = :person THEN to_person ELSE from_person END FROM change_of_hands
            WHERE post_mortem = :postMortem AND kind = :kind AND :person IN (from_person, to_person)""")
            .param("person", person).param("postMortem", postMortem).param("kind", HandsKind.STOOD_IN.code())
            .query(String.class).list();
    }

    /**
     * Adds why to the latest change of a task, and returns it.
     *
     * @param reason null where its kind says why
     * @param kind   null where it is what it looks like
     */
    ChangeOfHands explain(String task, @Nullable String reason, @Nullable HandsKind kind) {
        jdbc.sql("""
            UPDATE change_of_hands SET reason = ?, kind = coalesce(?, kind)
            WHERE id = (SELECT max(id) FROM change_of_hands WHERE task = ?)""")
            .params(reason, kind == null ? null : kind.code(), task).update();
        return latest(task).orElseThrow();
    }

    /** Adds to the latest change of a task whom they are named in place of, who has left, and returns it. */
    ChangeOfHands explainNamed(String task, String left, @Nullable String reason) {
        jdbc.sql(
            "UPDATE change_of_hands SET from_person = ? WHERE id = (SELECT max(id) FROM change_of_hands WHERE task = ?)")
            .params(left, task).update();
        return explain(task, reason, HandsKind.NAMED);
    }

    static @Nullable String login(TaskEntity task) {
        Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return login == null ? null : login.getUserId();
    }
}
