package io.hindsight.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.hindsight.duedate.DueDateNews;
import io.hindsight.engine.RunningDueDates;
import io.hindsight.office.WorkingDays;
import io.hindsight.record.PostMortems;
import io.hindsight.record.PostMortems.OpenPass;

/**
 * Moves the due dates of what runs when there are more or fewer days for it, and of the tasks that have theirs from it.
 */
@Component
class MovedDeadlines {

    /** The days for a task that are counted from when it begins, by its key. */
    private static final Map<String, String> COUNTED =
        Map.of("Task_SettleMissingRoles", "waiver", "Task_SignOff", "signOff");
    /** What a stage runs with its own due date, or what runs in its place. */
    private static final List<String> PARTS = List.of("bulletin", "light-review");

    private final PostMortems postMortems;
    private final WorkingDays workingDays;
    private final RunningDueDates running;
    private final ObjectProvider<DueDateNews> news;

    MovedDeadlines(PostMortems postMortems, WorkingDays workingDays, RunningDueDates running,
            ObjectProvider<DueDateNews> news) {
        this.postMortems = postMortems;
        this.workingDays = workingDays;
        this.running = running;
        this.news = news;
    }

    /**
     * In the caller's transaction.
     *
     * @param before    what deadlines.dmn gave
     * @param deadlines what it gives now
     */
    void move(String postMortem, Map<?, ?> before, Map<?, ?> deadlines) {
        postMortems.openPasses(postMortem).forEach(open -> move(postMortem, open, deadlines));
        COUNTED.forEach((task, days) -> {
            if (before.get(days) instanceof Integer old && deadlines.get(days) instanceof Integer now
                && !old.equals(now)) {
                count(postMortem, task, old, now);
            }
        });
    }

    private void move(String postMortem, OpenPass open, Map<?, ?> deadlines) {
        Instant due = workingDays.after(open.openedAt(), open.stage().workingDays(deadlines, open.pass()));
        if (!due.equals(open.dueAt())) {
            postMortems.move(postMortem, open.stage(), open.pass(), due);
            List<String> tasks = running.move(processes(open), postMortem,
                PostMortemVariables.DUE, open.dueAt(), due);
            if (due.isBefore(open.dueAt())) {
                news.forEach(one -> one.sooner(tasks, due));
            }
        }
    }

    private static List<String> processes(OpenPass open) {
        return Stream.concat(Stream.of(open.stage().code()), PARTS.stream()).toList();
    }

    /** Each is due by when it began, so that each has its own date. */
    private void count(String postMortem, String task, int old, int now) {
        running.moveTasks(task, postMortem, began -> workingDays.after(began, old),
            began -> workingDays.after(began, now)).forEach((moved, due) -> {
                if (now < old) {
                    news.forEach(one -> one.sooner(List.of(moved), due));
                }
            });
    }
}
