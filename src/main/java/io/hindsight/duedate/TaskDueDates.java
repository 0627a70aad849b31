package io.hindsight.duedate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningDueDates;
import io.hindsight.office.WorkingDays;
import io.hindsight.work.OpenWork;
import io.hindsight.work.WorkItem;

/** Moves the due date of any open task; every move is kept, and none makes it younger. */
@Service
public class TaskDueDates {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OpenWork work;
    private final WorkingDays workingDays;
    private final NewDueDates dates;
    private final RunningDueDates running;
    private final DueMoves moves;
    private final List<DueDateOwner> owners;
    private final ObjectProvider<DueDateNews> news;

    TaskDueDates(JdbcClient jdbc, Clock clock, OpenWork work, WorkingDays workingDays, NewDueDates dates,
            RunningDueDates running, DueMoves moves, List<DueDateOwner> owners, ObjectProvider<DueDateNews> news) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.workingDays = workingDays;
        this.dates = dates;
        this.running = running;
        this.moves = moves;
        this.owners = owners;
        this.news = news;
    }

    /**
     * Moves it to the end of that day; of a task that implements or verifies an action, with the action’s.
     *
     * @param seen the day that it was due on when they looked; null where they do not say
     * @return the task as it is now; nothing where no such task is open that they may know
     * @throws Refusal when the date or the reason cannot be taken, once for a day on which nobody works, and when
     *                 somebody else has moved it meanwhile or moves it now
     */
    @Transactional
    public Optional<WorkItem> move(String task, NewDueDate wanted, @Nullable LocalDate seen, String by) {
        if (!isOpen(task, by)) {
            return Optional.empty();
        }
        refuseUnless(isFirst(task), "refused.due-date.meanwhile");
        WorkItem item = find(task, by).orElseThrow(() -> new Refusal("refused.due-date.waits"));
        LocalDate now = item.due().atZone(clock.getZone()).toLocalDate();
        refuseUnless(seen == null || seen.equals(now), "refused.due-date.meanwhile");
        if (owners.stream().noneMatch(owner -> owner.move(item, wanted, by))) {
            dates.check(wanted, now, Optional.of(task));
            move(task, item, wanted, by);
        }
        return find(task, by);
    }

    private void move(String task, WorkItem item, NewDueDate wanted, String by) {
        Instant to = workingDays.closing(wanted.dueOn());
        running.move(task, to);
        moves.keep(task, item, to, wanted, by);
        if (to.isBefore(item.due())) {
            news.forEach(readers -> readers.sooner(List.of(task), to));
        }
    }

    private Optional<WorkItem> find(String task, String reader) {
        return Optional.ofNullable(work.ofTasks(List.of(task), reader).get(task));
    }

    private boolean isOpen(String task, String reader) {
        return jdbc.sql("SELECT count(*) FROM open_task WHERE task = :task AND " + Circles.known("reference"))
            .param("task", task).param("reader", reader).query(Integer.class).single() > 0;
    }

    /** Whether nobody else moves it in a transaction that is not over yet. */
    private boolean isFirst(String task) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('due-date:' || ?, 0))").param(task)
            .query(Boolean.class).single();
    }

    private static void refuseUnless(boolean fine, String key) {
        if (!fine) {
            throw new Refusal(key).at(NewDueDate.DUE_ON);
        }
    }
}
