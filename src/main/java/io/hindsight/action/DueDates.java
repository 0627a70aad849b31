package io.hindsight.action;

import static io.hindsight.action.Action.ActionState.APPROVED;
import static io.hindsight.action.Action.ActionState.PROPOSED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.duedate.DueDateNews;
import io.hindsight.duedate.DueDateOwner;
import io.hindsight.duedate.NewDueDate;
import io.hindsight.duedate.NewDueDates;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.Rows;
import io.hindsight.engine.RunningDueDates;
import io.hindsight.office.WorkingDays;
import io.hindsight.work.WorkItem;

/** Moves the due dates of actions; every move is kept. */
@Service
public class DueDates implements DueDateOwner {

    private static final Set<Action.ActionState> OPEN = Set.of(PROPOSED, APPROVED);
    /** Deciding on an action is due with its stage. */
    private static final Set<String> TASKS = Set.of("Task_ImplementAction", "Task_VerifyAction");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Actions actions;
    private final WorkingDays workingDays;
    private final RunningDueDates processes;
    private final NewDueDates dates;
    private final ObjectProvider<DueDateNews> news;

    DueDates(JdbcClient jdbc, Clock clock, Actions actions, WorkingDays workingDays, RunningDueDates processes,
            NewDueDates dates, ObjectProvider<DueDateNews> news) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actions = actions;
        this.workingDays = workingDays;
        this.processes = processes;
        this.dates = dates;
        this.news = news;
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
            if (!OPEN.contains(action.state())) {
                throw new Refusal("refused.due-date.settled");
            }
            dates.check(new NewDueDate(to, reason), action.dueOn(), openTask(postMortem, action));
            keep(action, to, reason, by);
            List<String> tasks = processes.move("action", postMortem, HardeningVariables.ACTION, action.id(),
                HardeningVariables.DUE, workingDays.closing(to));
            if (to.isBefore(action.dueOn())) {
                news.forEach(readers -> readers.sooner(tasks, workingDays.closing(to)));
            }
        });
        return found.map(action -> actions.get(postMortem, action.id()));
    }

    @Override
    public boolean move(WorkItem task, NewDueDate wanted, String by) {
        return TASKS.contains(task.key()) && task.postMortem() != null && task.number() != null
            && move(task.postMortem(), task.number(), wanted.dueOn(), wanted.reason(), by).isPresent();
    }

    /** With which an unlikely day is asked about, as what is answered in its form. */
    private Optional<String> openTask(String postMortem, Action action) {
        return processes.openTasks("action", postMortem, HardeningVariables.ACTION, action.id()).stream().findFirst();
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
