package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.appointment.Appointment;
import io.hindsight.appointment.Appointments;
import io.hindsight.people.AtOnce;
import io.hindsight.people.Preference;
import io.hindsight.people.Preferences;

@ApiTest
@Transactional
class AppointmentPagesTest {

    private static final Instant BEGINS = Instant.parse("2027-12-01T13:00:00Z");

    @Autowired
    MockMvc http;
    @Autowired
    Appointments appointments;
    @Autowired
    Preferences preferences;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;

    String reference;

    @BeforeEach
    void open() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-11-20T08:00:00Z")));
        reference = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET tlp = 'red' WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)")
            .param(reference).update();
    }

    @AfterEach
    void back() {
        ClockUtil.reset();
    }

    @Test
    void an_employee_sees_when_and_where_they_are_expected_and_nothing_else_of_a_confidential_post_mortem()
            throws Exception {
        preferences.keep(new Preference("employee1", AtOnce.ALL, Locale.ENGLISH, ZoneId.of("America/New_York")));
        invite("session", "employee1", "security1");
        http.perform(get("/appointments").with(employee("employee1"))).andExpect(status().isOk())
            .andExpect(content().string(allOf(containsString("Training session"), containsString(reference),
                containsString("Wednesday 1 December 2027, 08:00 to 09:30 (America/New York)"),
                containsString("Wednesday 1 December 2027, 14:00 to 15:30 (Europe/Paris)"), containsString("90 min"),
                containsString("Room 2.07"), not(containsString("/post-mortems/")), not(containsString("Stolen")),
                not(containsString("Agenda")), not(containsString("Facilitator")))));
    }

    @Test
    void who_is_invited_from_a_circle_that_they_are_not_in_is_not_told_to_which_post_mortem() throws Exception {
        stages.close(reference, "facilitator1", "security1");
        String uid = invite("session", "employee1", "security1");
        http.perform(get("/appointments").with(employee("employee1"))).andExpect(status().isOk()).andExpect(content()
            .string(
                allOf(containsString("Training session"), containsString("Room 2.07"), not(containsString("PM-")))));
        assertThat(file(uid).toString()).contains("SUMMARY:[Hindsight] Training session", "Room 2.07")
            .doesNotContain("PM-");
        http.perform(get("/appointments").with(employee("security1")))
            .andExpect(content().string(containsString(reference)));
    }

    @Test
    void it_speaks_the_browser_s_language() throws Exception {
        invite("meeting", "employee1");
        http.perform(get("/appointments").with(employee("employee1")).locale(Locale.FRENCH)).andExpect(content().string(
            allOf(containsString("Rendez-vous"), containsString("mercredi 1er décembre 2027, de 14:00 à 15:30"),
                containsString("L’ajouter à mon agenda"))));
    }

    @Test
    void nobody_sees_or_fetches_the_appointment_of_somebody_else() throws Exception {
        String uid = invite("session", "employee1");
        http.perform(get("/appointments").with(employee("employee2")))
            .andExpect(content().string(allOf(not(containsString(reference)), containsString("invited to nothing"))));
        http.perform(get("/appointments/{uid}.ics", uid).with(employee("employee2"))).andExpect(status().isNotFound());
        http.perform(get("/appointments")).andExpect(status().isUnauthorized());
        http.perform(get("/appointments/{uid}.ics", uid)).andExpect(status().isUnauthorized());
    }

    @Test
    void the_calendar_file_says_time_and_place_and_no_word_of_what_is_confidential() throws Exception {
        String uid = invite("session", "employee1", "security1");
        Calendar file = file(uid);
        assertThat(file.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(file.toString()).contains("DTSTART;TZID=Europe/Paris:20271201T140000", "UID:" + uid, "Room 2.07",
            "SUMMARY:[" + reference + "] Training session\r\n", "mailto:employee1@hindsight.example")
            .doesNotContain("Stolen", "Why", "facilitator1", "Facilitator", "security1");
    }

    @Test
    void of_what_is_not_confidential_it_is_what_the_mail_holds() throws Exception {
        jdbc.sql("UPDATE incident SET tlp = 'amber' WHERE id = (SELECT incident FROM post_mortem WHERE reference = ?)")
            .param(reference).update();
        assertThat(file(invite("session", "employee1")).toString()).contains("Training session: Stolen", "Why");
        http.perform(get("/appointments").with(employee("employee1")))
            .andExpect(content().string(allOf(containsString("Training session: Stolen"), not(containsString("Why")))));
    }

    @Test
    void what_was_moved_shows_its_new_date_and_what_was_cancelled_says_so_until_it_would_be_over() throws Exception {
        String uid = invite("session", "employee1");
        appointments.invite(uid, occasion("session", BEGINS.plus(1, ChronoUnit.DAYS), "employee1"));
        http.perform(get("/appointments").with(employee("employee1"))).andExpect(content().string(
            allOf(containsString("2 December 2027"), not(containsString("1 December 2027")))));
        appointments.cancel(uid);
        http.perform(get("/appointments").with(employee("employee1"))).andExpect(content().string(
            allOf(containsString("2 December 2027"), containsString("not expected there any more"))));
        assertThat(file(uid).getMethod().getValue()).isEqualTo("CANCEL");
        ClockUtil.setCurrentTime(Date.from(BEGINS.plus(2, ChronoUnit.DAYS)));
        http.perform(get("/appointments").with(employee("employee1"))).andExpect(content().string(
            not(containsString("December 2027"))));
    }

    @Test
    void who_takes_part_finds_the_way_to_the_record() throws Exception {
        invite("meeting", "security1");
        http.perform(get("/appointments").with(user("security1").authorities(new SimpleGrantedAuthority("security"))))
            .andExpect(content().string(containsString("href=\"/post-mortems/" + reference)));
    }

    private Calendar file(String uid) throws Exception {
        String file =
            http.perform(get("/appointments/{uid}.ics", uid).with(employee("employee1"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andReturn().getResponse().getContentAsString();
        return new CalendarBuilder().build(new StringReader(file));
    }

    private String invite(String kind, String... people) {
        return appointments.invite(null, occasion(kind, BEGINS, people)).orElseThrow();
    }

    private Appointment occasion(String kind, Instant begins, String... people) {
        return new Appointment(reference, kind, begins, 90, ZoneId.of("Europe/Paris"), "Room 2.07",
            "Stolen VPN credentials",
            "Why", "facilitator1", List.of(people));
    }

    private static RequestPostProcessor employee(String login) {
        return user(login).authorities(new SimpleGrantedAuthority("employees"));
    }
}
