package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.hindsight.EngineTest;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;
import io.hindsight.reminder.SweepScene;

/** On which days, and at which moment of them, the digest comes. */
@EngineTest
class DigestDaysTest extends SweepScene {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Preferences preferences;

    @BeforeEach
    void theTaskIsTold() {
        sweep.sweep();
    }

    @Test
    void there_is_none_on_a_public_holiday() {
        sweepAt("2026-12-25T09:00");
        assertThat(days("facilitator1")).isEmpty();
        sweepAt("2026-12-28T08:00");
        assertThat(days("facilitator1")).containsExactly("2026-12-28");
    }

    @Test
    void it_stays_eight_where_the_reader_is_when_their_clocks_change() {
        lives("facilitator1", NEW_YORK);
        sweepAt("2027-03-12T13:59");
        assertThat(days("facilitator1")).isEmpty();
        sweepAt("2027-03-12T14:00");
        assertThat(days("facilitator1")).containsExactly("2027-03-12");
        sweepAt("2027-03-15T12:59");
        assertThat(days("facilitator1")).containsExactly("2027-03-12");
        sweepAt("2027-03-15T13:00");
        assertThat(days("facilitator1")).containsExactly("2027-03-12", "2027-03-15");
    }

    @Test
    void it_stays_eight_at_the_office_when_its_clocks_change() {
        digestsAt("2027-10-29T08:00");
        sweepAt("2027-11-02T07:59");
        assertThat(days("facilitator1")).containsExactly("2027-10-29");
        sweepAt("2027-11-02T08:00");
        assertThat(days("facilitator1")).containsExactly("2027-10-29", "2027-11-02");
    }

    @Test
    void who_comes_to_a_place_where_it_was_made_already_gets_it_when_they_come() {
        lives("facilitator1", NEW_YORK);
        sweepAt("2026-12-07T08:00");
        assertThat(days("facilitator1")).isEmpty();
        assertThat(days("facilitator2")).containsExactly("2026-12-07");
        at("2026-12-07T13:00");
        lives("facilitator1", PARIS);
        sweep.sweep();
        assertThat(days("facilitator1")).containsExactly("2026-12-07");
    }

    @Test
    void who_comes_brings_no_second_digest_to_those_who_are_there() {
        lives("facilitator1", NEW_YORK);
        sweepAt("2026-12-07T08:00");
        at("2026-12-07T13:00");
        lives("facilitator1", PARIS);
        tasks.setAssignee(task, "security1");
        sweep.sweep();
        assertThat(days("security1")).isEmpty();
    }

    @Test
    void who_stays_where_they_are_and_chooses_another_language_gets_none_in_between() {
        sweepAt("2026-12-07T08:00");
        at("2026-12-07T13:00");
        preferences.keep(new Preference("security1", AtOnce.ALL, Locale.FRENCH, PARIS));
        tasks.setAssignee(task, "security1");
        sweep.sweep();
        assertThat(days("security1")).isEmpty();
    }

    private void lives(String person, ZoneId zone) {
        preferences.keep(new Preference(person, AtOnce.ALL, Locale.ENGLISH, zone));
    }

    private List<String> days(String person) {
        return jdbc.sql("SELECT content ->> 'day' FROM notice WHERE kind = 'digest' AND recipient = ? ORDER BY 1")
            .param(person).query(String.class).list();
    }
}
