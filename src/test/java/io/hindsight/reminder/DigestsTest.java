package io.hindsight.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.ListAssert;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.notification.StoredNotice;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.reminder.DigestContent.DigestLine;

@EngineTest
class DigestsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    TaskSweep sweep;
    @Autowired
    Stages stages;
    @Autowired
    TaskService tasks;
    @Autowired
    Preferences preferences;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSundayMorning() {
        clear();
        at("2026-12-06T12:00");
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        clear();
    }

    private void clear() {
        jdbc.sql("DELETE FROM preference").update();
        jdbc.sql("DELETE FROM digest_run").update();
        jdbc.sql("DELETE FROM notice").update();
        stages.endAll();
    }

    @Test
    void each_task_stands_in_one_list_of_whoever_may_do_it() {
        String late = open("2026-12-06T18:00");
        String thisWeek = open("2026-12-13T23:59");
        String fresh = open("2026-12-14T00:00");
        tell("2026-12-07T07:00");
        at("2026-12-07T08:00");
        sweep.sweep();

        list("facilitator1", DigestList.OVERDUE).extracting(DigestLine::reference).containsExactly(late);
        list("facilitator1", DigestList.DUE).extracting(DigestLine::reference).containsExactly(thisWeek);
        list("facilitator2", DigestList.FRESH).extracting(DigestLine::reference).containsExactly(fresh);
        assertThat(readers()).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void it_comes_once_on_each_working_day_from_eight_on() {
        open("2026-12-06T13:00");
        assertThat(readersAt("2026-12-06T20:00", "2026-12-07T07:59")).isEmpty();
        assertThat(readersAt("2026-12-07T11:00", "2026-12-07T23:00")).containsExactly("facilitator1", "facilitator2");
        assertThat(readersAt("2026-12-08T08:00")).hasSize(4);
    }

    @Test
    void what_is_new_and_due_within_a_week_is_told_the_next_morning() {
        at("2026-12-07T08:00");
        sweep.sweep();
        open("2026-12-15T18:00");
        assertThat(readersAt("2026-12-07T10:00")).isEmpty();
        assertThat(readersAt("2026-12-08T08:00")).hasSize(2);
        assertThat(readersAt("2026-12-09T08:00")).hasSize(2);
    }

    @Test
    void what_is_new_and_has_more_time_waits_for_the_first_working_day_of_the_week() {
        at("2026-12-21T08:00");
        sweep.sweep();
        open("2027-01-30T18:00");
        assertThat(readersAt("2026-12-22T08:00", "2026-12-24T08:00", "2026-12-25T08:00")).isEmpty();
        assertThat(readersAt("2026-12-28T08:00")).hasSize(2);
    }

    @Test
    void a_task_of_a_group_is_told_again_when_its_owner_would_be_reminded() {
        open("2026-12-18T18:00");
        assertThat(readersAt("2026-12-07T08:00")).hasSize(2);
        assertThat(readersAt("2026-12-08T08:00", "2026-12-11T08:00")).hasSize(2);
        assertThat(readersAt("2026-12-14T08:00")).hasSize(4);
        assertThat(readersAt("2026-12-15T08:00")).hasSize(6);
        assertThat(readersAt("2026-12-16T08:00")).hasSize(6);
        assertThat(readersAt("2026-12-17T08:00")).hasSize(8);
    }

    @Test
    void who_wants_the_digest_only_finds_there_what_is_theirs() {
        preferences.keep(new Preference("security2", AtOnce.NONE, Locale.ENGLISH, PARIS));
        at("2026-12-07T08:00");
        sweep.sweep();
        String reference = open("2026-12-10T18:00");
        tasks.setAssignee(stages.task(reference, "Schedule meeting").getId(), "security2");
        assertThat(readersAt("2026-12-08T08:00")).containsExactly("security2");
    }

    @Test
    void what_is_theirs_and_was_told_at_once_gives_no_cause_for_a_digest_before_its_week() {
        at("2026-12-07T08:00");
        sweep.sweep();
        String reference = open("2026-12-18T18:00");
        tasks.setAssignee(stages.task(reference, "Schedule meeting").getId(), "security2");
        assertThat(readersAt("2026-12-08T08:00", "2026-12-11T08:00")).isEmpty();
        assertThat(readersAt("2026-12-14T08:00")).containsExactly("security2");
    }

    @Test
    void without_anything_overdue_due_or_new_there_is_none() {
        open("2027-01-30T18:00");
        assertThat(readersAt("2026-12-07T08:00")).hasSize(2);
        assertThat(readersAt("2026-12-08T08:00", "2026-12-09T08:00")).hasSize(2);
    }

    @Test
    void it_is_eight_where_the_reader_is() {
        open("2026-12-06T13:00");
        tell("2026-12-06T14:00");
        preferences.keep(new Preference("facilitator2", AtOnce.ALL, Locale.ENGLISH, ZoneId.of("America/New_York")));
        assertThat(readersAt("2026-12-07T08:00", "2026-12-07T13:59")).containsExactly("facilitator1");
        assertThat(readersAt("2026-12-07T14:00")).containsExactly("facilitator1", "facilitator2");
    }

    @Test
    void a_long_list_is_cut_and_the_rest_is_counted() {
        for (int i = 0; i < DigestLines.LONGEST_LIST + 2; i++) {
            open("2026-12-06T13:00");
        }
        tell("2026-12-07T07:00");
        at("2026-12-07T08:00");
        sweep.sweep();
        list("facilitator1", DigestList.OVERDUE).hasSize(DigestLines.LONGEST_LIST);
        assertThat(digest("facilitator1")).returns(2, DigestContent::overdueMore)
            .returns(LocalDate.parse("2026-12-07"), DigestContent::day);
    }

    private String open(String due) {
        String reference = stages.openPostMortem();
        stages.start("meeting", reference);
        Task task = stages.task(reference, "Schedule meeting");
        task.setDueDate(Date.from(LocalDateTime.parse(due).atZone(PARIS).toInstant()));
        tasks.saveTask(task);
        return reference;
    }

    /** What is told at once, so that it is not left to the digest. */
    private void tell(String local) {
        at(local);
        sweep.sweep();
    }

    private static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(PARIS).toInstant()));
    }

    private List<String> readersAt(String... moments) {
        for (String moment : moments) {
            at(moment);
            sweep.sweep();
        }
        return readers();
    }

    private List<String> readers() {
        return jdbc.sql("SELECT recipient FROM notice WHERE kind = 'digest' ORDER BY recipient").query(String.class)
            .list();
    }

    private DigestContent digest(String person) {
        return jdbc.sql("SELECT * FROM notice WHERE kind = 'digest' AND recipient = ?").param(person)
            .query(StoredNotice::of).single().telling(DigestContent.class).content(DigestContent.class);
    }

    private ListAssert<DigestLine> list(String person, DigestList name) {
        return assertThat(digest(person).named(name));
    }
}
