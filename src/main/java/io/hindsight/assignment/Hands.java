package io.hindsight.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** How tasks have changed hands, in the record. */
@Repository
public class Hands {

    private static final String COLUMNS = """
        SELECT task, key, name, subject, post_mortem, from_person AS "from", to_person AS "to", by_person AS "by",
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

    /** @param reason null where nobody gives one */
    void keep(TaskEntity task, @Nullable String from, @Nullable String reason) {
        jdbc.sql("""
            INSERT INTO change_of_hands (post_mortem, task, key, name, subject, from_person, to_person, by_person, reason,
                                         standing_in, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(task.getProcessInstance().getBusinessKey(), task.getId(), task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), ""), task.getDescription(), from, task.getAssignee(),
                ChangeOfHands.AWAY.equals(reason) ? null : login(task), reason, ChangeOfHands.AWAY.equals(reason),
                Rows.now(clock))
            .update();
    }

    /** Who stood in for this person in a post-mortem, and for whom this person did. */
    List<String> pairs(@Nullable String postMortem, String person) {
        return jdbc.sql("""
            SELECT DISTINCT CASE WHEN from_person = :person THEN to_person ELSE from_person END FROM change_of_hands
            WHERE post_mortem = :postMortem AND standing_in AND :person IN (from_person, to_person)""")
            .param("person", person).param("postMortem", postMortem)
            .query(String.class).list();
    }

    /** Adds why to the latest change of a task, and whether it went to who stands in, and returns it. */
    ChangeOfHands explain(String task, String reason, boolean standingIn) {
        jdbc.sql("""
            UPDATE change_of_hands SET reason = ?, standing_in = ?
            WHERE id = (SELECT max(id) FROM change_of_hands WHERE task = ?)""").params(reason, standingIn, task)
            .update();
        return latest(task).orElseThrow();
    }

    static @Nullable String before(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : (String) change.getOrgValue();
    }

    private static @Nullable String login(TaskEntity task) {
        Authentication login = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return login == null ? null : login.getUserId();
    }
}
