package io.hindsight.duedate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.engine.Rows;
import io.hindsight.work.WorkItem;

/** How due dates of tasks were moved, in the record. */
@Repository
public class DueMoves {

    private static final String COLUMNS =
        "SELECT task, key, subject, due_from, due_to, reason, moved_by, moved_at FROM due_move ";

    private final JdbcClient jdbc;
    private final Clock clock;

    DueMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a post-mortem, oldest first. */
    public List<DueMove> of(String postMortem) {
        return jdbc.sql(COLUMNS + "WHERE post_mortem = ? ORDER BY id").param(postMortem).query(Rows.as(DueMove.class))
            .list();
    }

    /** Those of a task, oldest first. */
    public List<DueMove> ofTask(String task) {
        return jdbc.sql(COLUMNS + "WHERE task = ? ORDER BY id").param(task).query(Rows.as(DueMove.class)).list();
    }

    void keep(String task, WorkItem item, Instant to, NewDueDate wanted, String by) {
        jdbc.sql("""
            INSERT INTO due_move (task, post_mortem, key, subject, due_from, due_to, reason, moved_by, moved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(task, item.postMortem(), item.key(), item.subject(), Rows.time(item.due()), Rows.time(to),
                wanted.reason(), by, Rows.now(clock))
            .update();
    }
}
