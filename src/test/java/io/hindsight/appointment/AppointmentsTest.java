package io.hindsight.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;

@EngineTest
class AppointmentsTest {

    @Autowired
    Appointments appointments;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    String reference;
    Instant soon;

    /** What was told, as text. */
    record Told(String recipient, String kind, int sequence, String begins) {
    }

    @BeforeEach
    void open() {
        reference = stages.openPostMortem();
        soon = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void everybody_is_invited_once() {
        String uid = appointments.invite(null, at(soon, "security1", "sysadmin1", "security1")).orElseThrow();
        assertThat(appointments.invite(uid, at(soon, "security1", "sysadmin1"))).contains(uid);

        assertThat(told()).extracting(Told::recipient, Told::kind, Told::sequence).containsExactly(
            tuple("security1", "invitation", 0), tuple("sysadmin1", "invitation", 0));
    }

    @Test
    void of_more_than_twenty_people_nobody_is_named_to_the_others() {
        String[] many = IntStream.rangeClosed(1, 21).mapToObj(n -> "person" + n).toArray(String[]::new);
        assertThat(at(soon, many).content("uid", 0).people()).isEmpty();
        assertThat(at(soon, "security1").content("uid", 0).people()).containsExactly("security1");
    }

    @Test
    void a_new_date_moves_the_entry_and_cancels_it_for_who_is_no_longer_invited() {
        String uid = appointments.invite(null, at(soon, "security1", "sysadmin1")).orElseThrow();
        Instant later = soon.plus(Duration.ofHours(2));
        assertThat(appointments.invite(uid, at(later, "legal1", "security1"))).contains(uid);

        assertThat(told()).filteredOn(one -> one.sequence() == 1).containsExactly(
            new Told("legal1", "invitation", 1, later.toString()),
            new Told("security1", "invitation", 1, later.toString()),
            new Told("sysadmin1", "cancellation", 1, soon.toString()));
    }

    @Test
    void a_change_of_the_place_is_told_as_well() {
        String uid = appointments.invite(null, at(soon, "security1")).orElseThrow();
        appointments.invite(uid, new Appointment(reference, "meeting", soon, 60, ZoneId.of("Europe/Paris"), "Room 2",
            "Lost laptop", "Why", "facilitator1", List.of("security1")));
        assertThat(told()).extracting(Told::sequence).containsExactly(0, 1);
    }

    @Test
    void what_is_cancelled_is_told_once_with_a_higher_sequence() {
        String uid = appointments.invite(null, at(soon, "security1")).orElseThrow();
        appointments.cancel(uid);
        appointments.cancel(uid);
        appointments.cancel(null);

        assertThat(told()).extracting(Told::kind, Told::sequence)
            .containsExactly(tuple("invitation", 0), tuple("cancellation", 1));
    }

    @Test
    void what_was_cancelled_can_be_set_again() {
        String uid = appointments.invite(null, at(soon, "security1")).orElseThrow();
        appointments.cancel(uid);
        appointments.invite(uid, at(soon, "security1"));
        assertThat(told()).extracting(Told::kind, Told::sequence).containsExactly(
            tuple("invitation", 0), tuple("cancellation", 1), tuple("invitation", 2));
    }

    @Test
    void nobody_is_invited_to_what_is_over_but_an_earlier_date_is_taken_out() {
        Instant past = clock.instant().minus(2, ChronoUnit.HOURS);
        assertThat(appointments.invite(null, at(past, "security1"))).isEmpty();
        assertThat(told()).isEmpty();

        String uid = appointments.invite(null, at(soon, "security1")).orElseThrow();
        assertThat(appointments.invite(uid, at(past, "security1"))).isEmpty();
        assertThat(told()).extracting(Told::kind).containsExactly("invitation", "cancellation");
    }

    @Test
    void changes_at_the_same_time_follow_each_other() {
        String uid = appointments.invite(null, at(soon, "security1")).orElseThrow();
        CompletableFuture.allOf(IntStream.rangeClosed(1, 8).mapToObj(hours -> CompletableFuture.runAsync(
            () -> appointments.invite(uid, at(soon.plus(Duration.ofHours(hours)), "security1"))))
            .toArray(CompletableFuture[]::new)).join();

        assertThat(told()).extracting(Told::sequence).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(told()).last().extracting(Told::begins).isEqualTo(jdbc.sql(
            "SELECT begins_at FROM appointment WHERE uid = ?").param(uid).query(java.sql.Timestamp.class).single()
            .toInstant().toString());
    }

    private Appointment at(Instant begins, String... people) {
        return new Appointment(reference, "meeting", begins, 60, ZoneId.of("Europe/Paris"), "Room 1", "Lost laptop",
            "Why", "facilitator1", List.of(people));
    }

    private List<Told> told() {
        return jdbc.sql("""
            SELECT recipient, kind, content ->> 'sequence' AS sequence, content ->> 'begins' AS begins
            FROM notice WHERE post_mortem = ? ORDER BY (content ->> 'sequence')::integer, recipient""").param(reference)
            .query((row, number) -> new Told(row.getString("recipient"), row.getString("kind"),
                row.getInt("sequence"), row.getString("begins")))
            .list();
    }
}
