package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.hindsight.EngineTest;
import io.hindsight.reminder.SweepScene;

/** Who was not told in the end, since the task had gone elsewhere meanwhile, is told when it comes back. */
@EngineTest
class FreedReasonsTest extends SweepScene {

    private static final String DUE = "Schedule meeting: Phished account sent invoices, due in 3 working days";

    @Test
    void a_group_is_told_of_a_task_that_comes_back_to_it() {
        sweep.sweep();
        tasks.setAssignee(task, "facilitator2");
        deliver("task", "facilitator1");
        assertThat(mailed("facilitator1")).isEmpty();
        tasks.setAssignee(task, null);
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).containsExactly(DUE);
    }

    @Test
    void somebody_is_told_of_a_task_that_comes_back_to_them() {
        giveTo("facilitator1");
        giveTo("facilitator2");
        deliver("task", "facilitator1");
        giveTo("facilitator1");
        deliverAll();
        assertThat(mailed("facilitator1")).containsExactly(DUE);
        assertThat(mailed("facilitator2")).isEmpty();
    }

    @Test
    void a_task_that_waited_is_told_when_it_goes_on() {
        sweep.sweep();
        String process = stages.task(reference, "Schedule meeting").getProcessInstanceId();
        runtime.suspendProcessInstanceById(process);
        deliverAll();
        assertThat(droppedWhy("task", "facilitator1")).isEqualTo("the task waits, its process is suspended");
        runtime.activateProcessInstanceById(process);
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator1")).containsExactly(DUE);
    }

    @Test
    void a_late_task_is_told_to_the_group_that_it_comes_back_to() {
        sweepAt("2026-12-11T09:00");
        tasks.setAssignee(task, "facilitator2");
        deliver("overdue", "facilitator1");
        tasks.setAssignee(task, null);
        sweep.sweep();
        deliver("overdue", "facilitator1");
        assertThat(mailed("facilitator1")).hasSize(1);
    }

    @Test
    void who_took_a_task_gave_it_away_and_is_given_it_again_is_told() {
        claim("facilitator2");
        tasks.setAssignee(task, "security2");
        tasks.setAssignee(task, "facilitator2");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).containsExactly(DUE);
    }

    @Test
    void who_takes_a_task_again_knows_it_and_is_not_told() {
        claim("facilitator2");
        tasks.setAssignee(task, "security2");
        tasks.setAssignee(task, null);
        claim("facilitator2");
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).isEmpty();
    }

    @Test
    void who_takes_a_task_of_their_group_is_not_told_of_it_any_more() {
        sweep.sweep();
        claim("facilitator2");
        deliverAll();
        sweep.sweep();
        deliverAll();
        assertThat(mailed("facilitator2")).isEmpty();
    }

    @Test
    void who_was_told_is_not_told_again_however_often_the_task_goes_back_and_forth() {
        sweep.sweep();
        deliverAll();
        for (String holder : new String[] {"facilitator1", "facilitator2", "facilitator1", "facilitator2", null}) {
            giveTo(holder);
            deliverAll();
        }
        assertThat(mailed("facilitator1")).hasSize(2);
        assertThat(mailed("facilitator2")).hasSize(2);
    }

    private void giveTo(String person) {
        tasks.setAssignee(task, person);
        sweep.sweep();
    }
}
