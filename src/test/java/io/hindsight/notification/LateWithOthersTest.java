package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
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
            reference + " · 5 days late · group Facilitators", "/tasks/" + task);
    }

    @Test
    void it_says_with_whom_it_is() {
        tasks.setAssignee(task, "facilitator2");
        digestOf("2026-12-15T08:00", "management2");
        assertThat(text()).contains("5 days late · with Facilitators 2");
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
        assertThat(text()).contains("lundi 7 décembre 2026", "À faire cette semaine", "échéance dans 3 jours",
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
