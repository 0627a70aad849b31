package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.hindsight.EngineTest;
import io.hindsight.mail.Letter;

/** Three post-mortems whose meetings were to be scheduled until 10 December; nobody has, and it is the 14th. */
@EngineTest
class ManyEscalationsTest extends SweepScene {

    private static final String SIX = "2026-12-14T18:00";

    List<String> references;

    @BeforeEach
    void twoMoreAreLate() {
        references = new ArrayList<>(List.of(reference));
        IntStream.of(1, 2).forEach(more -> references.add(another("2026-12-10T18:00")));
    }

    @Test
    void what_one_sweep_finds_late_comes_as_one_mail_that_lists_it() {
        sweepAt(SIX);
        deliverAll();
        assertThat(mailed("management1")).containsExactly("Late with others: 3");
        assertThat(mailed("management2")).containsExactly("Late with others: 3");
        assertThat(mailOf("management1")).contains(references).contains("Late with others",
            "group Facilitators");
    }

    @Test
    void what_is_late_by_the_evening_comes_with_the_list_of_the_next_working_day() {
        sweepAt("2026-12-11T18:30");
        dueAt("2026-12-09T18:00");
        sweepAt("2026-12-11T18:40");
        deliverAll();
        assertThat(mailed("management1")).hasSize(1);
        another("2026-12-08T18:00");
        for (String moment : List.of("2026-12-11T19:00", "2026-12-12T09:00", "2026-12-14T07:59")) {
            sweepAt(moment);
            deliverAll();
            assertThat(mailed("management1")).as(moment).hasSize(1);
        }
        sweepAt("2026-12-14T08:00");
        deliverAll();
        assertThat(mailed("management1")).hasSize(2).last().isEqualTo("Late with others: 2");
    }

    @Test
    void the_ledger_says_of_each_that_it_was_told_and_nothing_is_told_twice() {
        sweepAt(SIX);
        deliverAll();
        sweep.sweep();
        deliverAll();
        assertThat(mailed("management1")).hasSize(1);
        references.forEach(each -> assertThat(jdbc.sql("""
            SELECT count(*) FROM notice JOIN notice AS mail USING (message_id)
            WHERE notice.post_mortem = ? AND notice.recipient = 'management1' AND notice.kind = 'escalation'
              AND notice.sent_at = mail.sent_at AND notice.dropped_at IS NULL AND mail.kind = 'gathered'""")
            .param(each).query(Integer.class).single()).isOne());
    }

    @Test
    void one_alone_is_told_as_before() {
        tasks.setAssignee(stages.task(references.get(1), "Schedule meeting").getId(), "sysadmin2");
        sweepAt(SIX);
        deliverAll();
        assertThat(mailed("security1")).singleElement().asString().startsWith("Still open: Schedule meeting");
        assertThat(mailed("management1")).containsExactly("Late with others: 2");
    }

    @Test
    void what_has_time_again_is_left_out_and_told_when_it_is_late_again() {
        sweepAt(SIX);
        dueAt("2027-01-18T18:00");
        deliverAll();
        assertThat(mailed("management1")).containsExactly("Late with others: 2");
        assertThat(mailOf("management1")).doesNotContain(reference);
        dueAt("2026-12-10T18:00");
        sweepAt("2026-12-15T08:00");
        deliverAll();
        assertThat(mailed("management1")).containsExactly("Late with others: 2", "Late with others: 3");
    }

    @Test
    void where_one_is_left_its_subject_says_one() {
        sweepAt(SIX);
        references.subList(1, 3).forEach(each -> suspended(each, true));
        deliverAll();
        assertThat(mailed("management1")).singleElement().asString()
            .startsWith("Still open: Schedule meeting");
    }

    @Test
    void where_nothing_is_left_no_mail_is_sent_and_all_of_it_can_be_told_later() {
        sweepAt(SIX);
        references.forEach(each -> suspended(each, true));
        deliverAll();
        assertThat(mailed("management1")).isEmpty();
        references.forEach(each -> suspended(each, false));
        sweep.sweep();
        deliverAll();
        assertThat(mailed("management1")).containsExactly("Late with others: 3");
    }

    @Test
    void of_a_confidential_one_the_reference_alone_is_listed_for_who_may_know_it() {
        stages.close(reference, "facilitator2", "management1");
        sweepAt(SIX);
        deliverAll();
        assertThat(mailOf("management1")).contains(reference, "confidential");
        assertThat(mailed("management2")).containsExactly("Late with others: 2");
        assertThat(mailOf("management2")).doesNotContain(reference);
    }

    @Test
    void one_that_is_marked_while_the_mail_waits_is_left_out_and_told_to_who_joins_later() {
        sweepAt(SIX);
        stages.close(reference, "facilitator2");
        deliverAll();
        assertThat(mailOf("management1")).doesNotContain(reference);
        jdbc.sql("INSERT INTO circle_member VALUES (?, 'management1', now(), 'facilitator2', 'Helps')")
            .param(reference).update();
        sweepAt("2026-12-15T08:00");
        deliverAll();
        assertThat(mailed("management1")).hasSize(2);
    }

    private String another(String due) {
        String other = stages.openPostMortem();
        stages.start("meeting", other);
        Task open = stages.task(other, "Schedule meeting");
        open.setDueDate(Date.from(LocalDateTime.parse(due).atZone(PARIS).toInstant()));
        tasks.saveTask(open);
        return other;
    }

    private void suspended(String each, boolean suspend) {
        String process = stages.task(each, "Schedule meeting").getProcessInstanceId();
        if (suspend) {
            runtime.suspendProcessInstanceById(process);
        } else {
            runtime.activateProcessInstanceById(process);
        }
    }

    private String mailOf(String person) {
        return delivered.stream().filter(letter -> letter.address().startsWith(person + '@')).map(Letter::text)
            .findFirst().orElseThrow();
    }
}
