package io.hindsight.taskform;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.lightreview.DraftsOfTask;

/**
 * What people have typed into forms and not sent yet. Each draft is its writer’s own; that of a task ends with it, and
 * until then is there for whoever gets the task.
 */
@Repository
class FormDrafts implements DraftsOfTask {

    /**
     * A draft.
     *
     * @param answers  JSON: the values that differ from the form as it was opened, by field key
     * @param revision counts from 1
     */
    record Draft(String answers, int revision, Instant changedAt) {
    }

    /** What somebody has typed who had the task before. */
    record FormerDraft(String person, String answers, Instant changedAt) {
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
     * @param known   the revision that the writer has seen; 0 where there was none
     * @param decided up to when the writer has decided on the drafts of former holders; null where they have not now
     * @return nothing where another window has written since, or thrown the draft away
     */
    Optional<Draft> keep(FormPlace place, String person, int known, String answers, @Nullable Instant decided) {
        return jdbc.sql("""
            INSERT INTO form_draft (form, task, person, answers, changed_at, decided_at)
            SELECT :form, :task, :person, :answers, :now, :decided WHERE :known = 0
                OR EXISTS (SELECT FROM form_draft WHERE form = :form AND person = :person)
            ON CONFLICT (form, person) DO UPDATE
                SET answers = excluded.answers, revision = form_draft.revision + 1, changed_at = excluded.changed_at,
                    decided_at = coalesce(excluded.decided_at, form_draft.decided_at)
                WHERE form_draft.revision = :known
            RETURNING answers, revision, changed_at""")
            .param("form", place.key()).param("task", place.task(), Types.VARCHAR).param("person", person)
            .param("answers", answers).param("known", known).param("now", Rows.now(clock))
            .param("decided", decided == null ? null : Rows.time(past(decided)), Types.TIMESTAMP_WITH_TIMEZONE)
            .query(Rows.as(Draft.class)).optional();
    }

    private Instant past(Instant said) {
        Instant now = clock.instant();
        return said.isAfter(Instant.EPOCH) && said.isBefore(now) ? said : now;
    }

    /** Those of a task by these people on which this person has not decided, the latest first. */
    List<FormerDraft> undecided(String task, List<String> former, String person) {
        return jdbc.sql("""
            SELECT person, answers, changed_at FROM form_draft
            WHERE task = :task AND person = ANY (:former) AND person <> :person AND answers <> '{}'
              AND changed_at > coalesce((SELECT own.decided_at FROM form_draft own
                                         WHERE own.form = :task AND own.person = :person), '-infinity')
            ORDER BY changed_at DESC""")
            .param("task", task).param("former", former.toArray(String[]::new)).param("person", person)
            .query(Rows.as(FormerDraft.class)).list();
    }

    @Override
    public List<TypedDraft> ofTask(String task) {
        return jdbc.sql("""
            SELECT person, answers FROM form_draft WHERE task = ? AND answers <> '{}' ORDER BY changed_at, person""")
            .param(task).query(Rows.as(TypedDraft.class)).list();
    }

    void drop(String form, String person) {
        jdbc.sql("DELETE FROM form_draft WHERE form = ? AND person = ?").params(form, person).update();
    }
}
