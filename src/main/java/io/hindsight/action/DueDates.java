package io.hindsight.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.doubt.Doubts;
import io.hindsight.doubt.Doubts.Doubt;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.engine.RunningDueDates;
import io.hindsight.office.WorkingDays;
import io.hindsight.text.Fault;
import io.hindsight.text.Phrase;

/** Moves the due dates of actions; every move is kept. */
@Service
public class DueDates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actions actions;
    private final WorkingDays workingDays;
    private final RunningDueDates processes;
    private final Doubts doubts;

    DueDates(JdbcClient jdbc, Clock clock, Actions actions, WorkingDays workingDays, RunningDueDates processes,
            Doubts doubts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actions = actions;
        this.workingDays = workingDays;
        this.processes = processes;
        this.doubts = doubts;
    }

    /**
     * Moves the due date of an action and of its open task.
     *
     * @param number of the action in its post-mortem
     * @return the action as it is now; nothing when there is no such action that they may know
     * @throws Refusal when the action is settled, or the date or the reason cannot be taken; and once for a day on
     *                 which nobody works
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
            doubt(postMortem, action, to);
            keep(action, to, reason, by);
            processes.move("action", postMortem, HardeningVariables.ACTION, action.id(),
                HardeningVariables.DUE, workingDays.closing(to));
        });
        return found.map(action -> actions.get(postMortem, action.id()));
    }

    /** Asked about with the open task of the action, as what is answered in its form. */
    private void doubt(String postMortem, Action action, LocalDate to) {
        if (!workingDays.include(to)) {
            Doubt unlikely = new Doubt(to.toString(), new Fault(NewDueDate.DUE_ON, "refused.due-date.doubt",
                Phrase.weekday(to), Phrase.weekday(workingDays.first(to))));
            processes.openTasks("action", postMortem, HardeningVariables.ACTION, action.id()).stream().findFirst()
                .ifPresent(task -> doubts.ask(task, List.of(unlikely)));
        }
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
