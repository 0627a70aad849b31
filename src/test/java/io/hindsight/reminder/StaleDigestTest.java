package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.EngineTest;
import io.hindsight.mail.Letter;

/** What a digest says that waited for the mail server. */
@EngineTest
class StaleDigestTest extends SweepScene {

    String other;

    @BeforeEach
    void twoTasksAreTold() {
        other = stages.openPostMortem();
        stages.start("meeting", other);
        digestsAt("2026-12-07T08:00");
    }

    @Test
    void as_long_as_nothing_has_changed_it_says_all() {
        deliver("digest", "facilitator1");
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 overdue, 1 due this week");
    }

    @Test
    void what_is_done_meanwhile_is_left_out() {
        runtime.deleteProcessInstance(stages.task(reference, "Schedule meeting").getProcessInstanceId(), "done");
        deliver("digest", "facilitator1");
        assertThat(delivered).singleElement().extracting(Letter::text).asString().contains(other)
            .doesNotContain(reference);
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 overdue");
    }

    @Test
    void what_is_somebody_else_s_meanwhile_is_left_out() {
        tasks.setAssignee(task, "facilitator2");
        deliver("digest", "facilitator1");
        deliver("digest", "facilitator2");
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 overdue");
        assertThat(mailed("facilitator2")).containsExactly("Your tasks: 1 overdue, 1 due this week");
    }

    @Test
    void what_is_due_at_another_time_meanwhile_is_left_to_the_next() {
        dueAt("2027-01-18T18:00");
        deliver("digest", "facilitator1");
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 overdue");
    }

    @Test
    void when_nothing_is_left_it_is_not_sent() {
        stages.endAll();
        deliver("digest", "facilitator1");
        assertThat(delivered).isEmpty();
        assertThat(why()).isEqualTo("nothing of it is left");
    }

    @Test
    void when_its_day_is_over_it_is_not_sent() {
        at("2026-12-07T23:59");
        deliver("digest", "facilitator1");
        at("2026-12-08T00:00");
        deliver("digest", "facilitator2");
        assertThat(mailed("facilitator1")).hasSize(1);
        assertThat(mailed("facilitator2")).isEmpty();
    }

    private String why() {
        return jdbc.sql("SELECT dropped_why FROM notice WHERE kind = 'digest' AND recipient = 'facilitator1'")
            .query(String.class).single();
    }
}
