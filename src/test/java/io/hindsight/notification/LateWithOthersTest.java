package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.TestClock;
import io.hindsight.engine.Rows;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.reminder.SweepScene;

/** Who was told once that a task of others is late for long finds it in the digest as long as it is. */
@EngineTest
class LateWithOthersTest extends SweepScene {

    @Autowired
    Preferences preferences;

    @Test
    void management_finds_it_in_a_part_of_its_own() {
        digestOf("2026-12-14T08:00", "management1");
        assertThat(delivered).isEmpty();
        digestOf("2026-12-15T08:00", "management1");
        assertThat(mailed("management1")).containsExactly("Your tasks: 1 late with others");
        assertThat(text()).contains("Late with others", "Schedule meeting: Phished account sent invoices",
            reference + " · late by 3 working days · group Facilitators", "/tasks/" + task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-07T08:00", "2026-12-10T08:00", "2026-12-11T08:00", "2027-01-04T08:00"})
    void what_is_overdue_there_is_what_open_work_says_is_late(String moment) {
        digestsAt(moment);
        List<String> overdue = jdbc.sql("""
            SELECT line ->> 'id' FROM notice, jsonb_array_elements(content -> 'overdue') AS line
            WHERE kind = 'digest' AND recipient = 'facilitator1'""").query(String.class).list();
        List<String> late = jdbc.sql("""
            SELECT DISTINCT work.task FROM open_work(?) AS work JOIN task_holder holder ON holder.task = work.task
            WHERE holder.person = 'facilitator1' AND late IS NOT NULL""").param(Rows.time(TestClock.now()))
            .query(String.class).list();
        assertThat(overdue).isEqualTo(late).hasSize(moment.compareTo("2026-12-10T18:00") > 0 ? 1 : 0);
    }

    @Test
    void a_digest_that_waits_says_how_late_it_is_by_then() {
        tasks.setAssignee(task, "facilitator2");
        digestsAt("2026-12-15T08:00");
        at("2026-12-15T23:00");
        deliver("digest", "facilitator2");
        assertThat(text()).contains("late by 3 working days");
    }

    @Test
    void it_says_with_whom_it_is() {
        tasks.setAssignee(task, "facilitator2");
        digestOf("2026-12-15T08:00", "management2");
        assertThat(text()).contains("late by 3 working days · with Facilitators 2");
    }

    @Test
    void whoever_has_it_finds_it_among_their_own() {
        digestOf("2026-12-15T08:00", "facilitator1");
        assertThat(mailed("facilitator1")).containsExactly("Your tasks: 1 overdue");
    }

    @Test
    void a_manager_finds_what_is_late_with_their_people_and_management_does_not() {
        tasks.setAssignee(task, "sysadmin2");
        digestOf("2026-12-15T08:00", "security1");
        assertThat(mailed("security1")).containsExactly("Your tasks: 1 late with others");
        deliver("digest", "management1");
        assertThat(mailed("management1")).isEmpty();
    }

    @Test
    void of_a_confidential_one_it_says_the_reference_alone() {
        confidential();
        digestOf("2026-12-15T08:00", "management1");
        assertThat(text()).contains(reference, "/tasks/" + task).doesNotContain("Phished", "Schedule", "Facilitators");
        assertThat(delivered.get(0).html()).contains(reference).doesNotContain("Phished", "Schedule", "Facilitators");
    }

    @Test
    void it_is_left_out_when_it_was_done_or_given_to_somebody_else_meanwhile() {
        digestsAt("2026-12-15T08:00");
        tasks.setAssignee(task, "facilitator2");
        deliver("digest", "management1");
        stages.endAll();
        deliver("digest", "management2");
        assertThat(delivered).isEmpty();
    }

    @Test
    void it_speaks_french() {
        preferences.keep(new Preference("management1", AtOnce.ALL, Locale.FRENCH, PARIS));
        tasks.setAssignee(task, "facilitator2");
        digestOf("2026-12-15T08:00", "management1");
        assertThat(mailed("management1")).containsExactly("Vos tâches : 1 en retard chez d’autres");
        assertThat(text()).contains("En retard chez d’autres", "Fixer la réunion", "confiée à Facilitators 2");
    }

    @Test
    void a_digest_of_ones_own_tasks_speaks_french_too() {
        preferences.keep(new Preference("facilitator1", AtOnce.ALL, Locale.FRENCH, PARIS));
        digestOf("2026-12-07T08:00", "facilitator1");
        assertThat(mailed("facilitator1")).containsExactly("Vos tâches : 1 cette semaine");
        assertThat(text()).contains("lundi 7 décembre 2026", "À faire cette semaine", "échéance dans 3 jours ouvrés",
            "groupe Facilitateurs");
    }

    @Test
    void a_digest_of_ones_own_tasks_says_of_a_confidential_one_the_reference_alone() {
        confidential();
        digestOf("2026-12-07T08:00", "facilitator1");
        assertThat(text()).contains(reference, "/tasks/" + task).doesNotContain("Phished", "Schedule", "Facilitators");
    }

    private void confidential() {
        jdbc.sql("UPDATE incident SET tlp = 'red' WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)")
            .param(reference).update();
    }

    private String text() {
        return delivered.get(0).text().replace('\u00a0', ' ').replaceAll("\n +", " ");
    }
}
