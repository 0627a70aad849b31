package io.hindsight.taskform;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;

/** What people have typed into forms and not sent yet. Each draft is its writer’s own; that of a task ends with it. */
@Repository
class FormDrafts {

    /**
     * A draft.
     *
     * @param answers  JSON: the values that differ from the form as it was opened, by field key
     * @param revision counts from 1
     */
    record Draft(String answers, int revision, Instant changedAt) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param form as {@link FormPlace#key()} */
    Optional<Draft> find(String form, String person) {
        return jdbc.sql("SELECT answers, revision, changed_at FROM form_draft WHERE form = ? AND person = ?")
            .params(form, person).query(Rows.as(Draft.class)).optional();
    }

    /**
     * Keeps a draft.
     *
     * @param known the revision that the writer has seen; 0 where there was none
     * @return nothing where another window has written since, or thrown the draft away
     */
    Optional<Draft> keep(FormPlace place, String person, int known, String answers) {
        return jdbc.sql("""
            INSERT INTO form_draft (form, task, person, answers, changed_at)
            SELECT :form, :task, :person, :answers, :now WHERE :known = 0
                OR EXISTS (SELECT FROM form_draft WHERE form = :form AND person = :person)
            ON CONFLICT (form, person) DO UPDATE
                SET answers = excluded.answers, revision = form_draft.revision + 1, changed_at = excluded.changed_at
                WHERE form_draft.revision = :known
            RETURNING answers, revision, changed_at""")
            .param("form", place.key()).param("task", place.task(), Types.VARCHAR).param("person", person)
            .param("answers", answers).param("known", known).param("now", Rows.now(clock))
            .query(Rows.as(Draft.class)).optional();
    }

    void drop(String form, String person) {
        jdbc.sql("DELETE FROM form_draft WHERE form = ? AND person = ?").params(form, person).update();
    }
}
