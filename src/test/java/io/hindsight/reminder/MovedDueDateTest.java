package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.hindsight.EngineTest;
import io.hindsight.mail.Letter;

/** A due date that moves while a mail about it waits. */
@EngineTest
class MovedDueDateTest extends SweepScene {

    private static final String WHY = "the task has another due date now";

    @Test
    void a_task_is_told_with_the_date_in_force() {
        sweep.sweep();
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("facilitator1")).containsExactly(
            "Schedule meeting: Phished account sent invoices, due in 28 working days");
    }

    @Test
    void nobody_is_told_that_a_task_is_late_which_has_time_again() {
        tellTheTask();
        sweepAt("2026-12-11T09:00");
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("facilitator1")).isEmpty();
        assertThat(droppedWhy("overdue", "facilitator1")).isEqualTo(WHY);
    }

    @Test
    void nobody_is_reminded_of_a_date_that_is_not_in_force() {
        tellTheTask();
        sweepAt("2026-12-09T12:00");
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("facilitator1")).isEmpty();
        assertThat(droppedWhy("reminder", "facilitator1")).isEqualTo(WHY);
    }

    @Test
    void nobody_is_reminded_of_a_task_that_is_late_by_now() {
        tellTheTask();
        sweepAt("2026-12-09T12:00");
        sweepAt("2026-12-10T18:00");
        deliverAll();
        assertThat(mailed("facilitator1")).singleElement().asString().startsWith("Overdue");
        assertThat(droppedWhy("reminder", "facilitator1")).isEqualTo("the task is overdue by now");
    }

    @Test
    void no_manager_is_told_of_a_task_that_has_time_again() {
        sweepAt("2026-12-14T18:00");
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("management1")).isEmpty();
        assertThat(droppedWhy("escalation", "management1")).isEqualTo(WHY);
    }

    @Test
    void no_manager_is_told_that_a_task_is_with_somebody_who_gave_it_away() {
        tasks.setAssignee(task, "facilitator1");
        sweepAt("2026-12-14T18:00");
        tasks.setAssignee(task, "facilitator2");
        deliver("escalation", "management1");
        assertThat(mailed("management1")).isEmpty();
        sweep.sweep();
        deliver("escalation", "management1");
        assertThat(delivered).singleElement().extracting(Letter::text).asString().contains("With: Facilitators 2");
    }

    @Test
    void a_date_that_moves_back_is_told_when_it_was_not_yet() {
        tellTheTask();
        sweepAt("2026-12-11T09:00");
        dueAt("2027-01-18T18:00");
        deliverAll();
        dueAt("2026-12-10T18:00");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).hasSize(1);
    }

    @Test
    void a_date_that_moves_forth_and_back_is_not_told_twice() {
        tellTheTask();
        sweepAt("2026-12-11T09:00");
        deliverAll();
        dueAt("2027-01-18T18:00");
        sweep.sweep();
        dueAt("2026-12-10T18:00");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).hasSize(1);
    }

    private void tellTheTask() {
        sweep.sweep();
        deliverAll();
        delivered.clear();
    }
}
