package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.EngineTest;
import io.hindsight.reminder.SweepScene;

/** A task that somebody is given when it is due or late is told in one mail. */
@EngineTest
class HandedOnTest extends SweepScene {

    @BeforeEach
    void itIsWithSomebody() {
        tasks.setAssignee(task, "facilitator1");
        sweep.sweep();
        deliverAll();
        delivered.clear();
    }

    @Test
    void a_late_task_is_told_as_late() {
        sweepAt("2026-12-11T09:00");
        handOn();
        assertThat(mailed("facilitator2")).containsExactly(
            "Overdue: Schedule meeting: Phished account sent invoices, late by 1 working day");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).hasSize(1);
    }

    @Test
    void a_task_that_is_due_soon_is_told_as_a_reminder() {
        sweepAt("2026-12-09T12:00");
        handOn();
        assertThat(mailed("facilitator2")).containsExactly(
            "Reminder: Schedule meeting: Phished account sent invoices, due tomorrow");
    }

    @Test
    void it_is_told_as_a_task_when_it_has_time_again_before_that_mail_is_sent() {
        sweepAt("2026-12-11T09:00");
        tasks.setAssignee(task, "facilitator2");
        sweep.sweep();
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("facilitator2")).isEmpty();
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).containsExactly(
            "Schedule meeting: Phished account sent invoices, due in 24 working days");
    }

    @Test
    void a_task_and_what_is_late_of_it_have_different_subjects() {
        tasks.setAssignee(task, "facilitator2");
        sweep.sweep();
        sweepAt("2026-12-11T09:00");
        deliverAll();
        assertThat(mailed("facilitator2")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void who_was_told_both_in_one_mail_is_not_told_again_when_they_are_given_it_again() {
        sweepAt("2026-12-11T09:00");
        handOn();
        tasks.setAssignee(task, "facilitator1");
        sweep.sweep();
        handOn();
        assertThat(mailed("facilitator2")).hasSize(1);
    }

    private void handOn() {
        tasks.setAssignee(task, "facilitator2");
        sweep.sweep();
        deliverAll();
    }
}
