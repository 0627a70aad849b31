package io.hindsight.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.EngineTest;
import io.hindsight.Stages;
import io.hindsight.mail.Letter;
import io.hindsight.notification.Postman;
import io.hindsight.notification.SwitchedPost;

/** What reaches people's calendars where mails have waited. */
@EngineTest
class AppointmentDeliveryTest {

    @Autowired
    Appointments appointments;
    @Autowired
    Stages stages;
    @Autowired
    SwitchedPost post;
    @Autowired
    Postman postman;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    final List<Letter> delivered = new ArrayList<>();
    String reference;
    Instant soon;

    @BeforeEach
    void open() {
        post.use(delivered::add);
        reference = stages.openPostMortem();
        soon = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void tidy() {
        post.reset();
    }

    @Test
    void an_invitation_that_has_waited_is_replaced_by_the_new_date_which_is_then_the_first_that_is_told() {
        String uid = appointments.invite(null, at(soon)).orElseThrow();
        appointments.invite(uid, at(soon.plus(Duration.ofDays(1))));
        run(1);
        run(0);
        assertThat(delivered).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("Invitation: ");
            assertThat(letter.calendar().content()).contains("SEQUENCE:1");
        });
        assertThat(dropped()).containsExactly("a later notice says how it is now");
    }

    @Test
    void who_has_had_an_invitation_is_told_the_new_date_as_such() {
        String uid = appointments.invite(null, at(soon)).orElseThrow();
        run(0);
        appointments.invite(uid, at(soon.plus(Duration.ofDays(1))));
        run(1);
        assertThat(delivered).extracting(Letter::subject).satisfiesExactly(
            first -> assertThat(first).contains("Invitation: "), second -> assertThat(second).contains("New date: "));
    }

    @Test
    void an_invitation_that_has_waited_does_not_follow_its_cancellation() {
        String uid = appointments.invite(null, at(soon)).orElseThrow();
        appointments.cancel(uid);
        run(1);
        run(0);
        assertThat(delivered).singleElement().extracting(letter -> letter.calendar().method()).isEqualTo("CANCEL");
    }

    @Test
    void who_was_dismissed_is_told_so_although_others_are_moved_again_meanwhile() {
        String uid = appointments.invite(null, at(soon, "security1", "sysadmin1")).orElseThrow();
        run(0);
        appointments.invite(uid, at(soon, "sysadmin1"));
        appointments.invite(uid, at(soon.plus(Duration.ofDays(1)), "sysadmin1"));
        run(1);
        run(2);
        assertThat(delivered).filteredOn(letter -> letter.address().startsWith("security1"))
            .extracting(letter -> letter.calendar().method()).containsExactly("REQUEST", "CANCEL");
    }

    @Test
    void what_was_cancelled_and_set_again_is_an_invitation() {
        String uid = appointments.invite(null, at(soon)).orElseThrow();
        run(0);
        appointments.cancel(uid);
        run(1);
        appointments.invite(uid, at(soon));
        run(2);
        assertThat(delivered).last().extracting(Letter::subject).asString().contains("Invitation: ");
    }

    private Appointment at(Instant begins, String... people) {
        return new Appointment(reference, "meeting", begins, 60, ZoneId.of("Europe/Paris"), "Room 1", "Lost laptop",
            "Why",
            "facilitator1", people.length == 0 ? List.of("security1") : List.of(people));
    }

    private void run(int sequence) {
        jdbc.sql("""
            SELECT process FROM notice WHERE post_mortem = ? AND content ->> 'sequence' = ? ORDER BY recipient""")
            .params(reference, String.valueOf(sequence)).query(String.class).list().forEach(postman::deliver);
    }

    private List<String> dropped() {
        return jdbc.sql("SELECT dropped_why FROM notice WHERE post_mortem = ? AND dropped_at IS NOT NULL")
            .param(reference).query(String.class).list();
    }
}
