package io.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Processes;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.office.WorkingDays;

/** Moves the due dates of actions; every move is kept. */
@Service
public class DueDates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actions actions;
    private final WorkingDays workingDays;
    private final Processes processes;

    DueDates(JdbcClient jdbc, Clock clock, Actions actions, WorkingDays workingDays, Processes processes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actions = actions;
        this.workingDays = workingDays;
        this.processes = processes;
    }

    /**
     * Moves the due date of an action and of its open task.
     *
     * @param number of the action in its post-mortem
     * @return the action as it is now; nothing when there is no such action that they may know
     * @throws Refusal when the action is settled, or the date or the reason cannot be taken
     */
    @Transactional
    public Optional<Action> move(String postMortem, int number, LocalDate to, String reason, String by) {
        Optional<Action> found = jdbc
            .sql("SELECT id FROM action WHERE post_mortem = :postMortem AND number = :number AND "
                + Circles.known("action.post_mortem") + " FOR UPDATE")
            .param("postMortem", postMortem).param("number", number)
            .param("reader", by).query(Long.class).optional().map(id -> actions.get(postMortem, id));
        found.ifPresent(action -> {
            new NewDueDate(to, reason).check(action, LocalDate.now(clock));
            keep(action, to, reason, by);
            processes.moveDueDate("action", postMortem, HardeningVariables.ACTION, action.id(),
                HardeningVariables.DUE, workingDays.closing(to));
        });
        return found.map(action -> actions.get(postMortem, action.id()));
    }

    private void keep(Action action, LocalDate to, String reason, String by) {
        Instant now = clock.instant();
        jdbc.sql("""
            INSERT INTO due_date_move (action, position, due_from, due_to, reason, moved_by, moved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
            .params(action.id(), action.dueDateMoves().size() + 1, action.dueOn(), to, reason, by,
                Rows.time(now))
            .update();
        jdbc.sql("UPDATE action SET due_on = ? WHERE id = ?").params(to, action.id()).update();
    }
}
