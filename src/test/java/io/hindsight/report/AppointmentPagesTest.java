package io.hindsight.report;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.notification.Appointments;
import io.hindsight.notification.Occasion;

@ApiTest
@Transactional
class AppointmentPagesTest {

    @Autowired MockMvc http;
    @Autowired Stages stages;
    @Autowired Appointments appointments;

    String reference;
    String uid;

    @BeforeEach
    void invite() {
        reference = stages.openPostMortem();
        uid = appointments.invite(null, session("employee1")).orElseThrow();
    }

    @Test
    void an_employee_who_is_invited_reads_when_and_where_and_nothing_of_the_post_mortem() throws Exception {
        page("employee1").andExpect(status().isOk()).andExpect(content().string(allOf(
            containsString("Training session: Report &lt;phishing&gt; mails"),
            containsString("1 Dec 2126, 14:00 to 15:00 (Europe/Paris)"),
            containsString("1 Dec 2126, 13:00 to 14:00 (Europe/London)"), containsString("Canteen"),
            containsString("Trainers 1"), not(containsString("cancelled")), not(containsString(reference)))));
    }

    @Test
    void it_is_there_in_french() throws Exception {
        http.perform(get("/appointments/" + uid).with(user("employee1").authorities(
            new SimpleGrantedAuthority("employees"))).locale(Locale.FRENCH)).andExpect(content().string(
            allOf(containsString("Session de formation"), containsString("de 14:00 à 15:00"))));
    }

    @Test
    void who_is_not_invited_finds_nothing() throws Exception {
        page("employee2").andExpect(status().isNotFound());
    }

    @Test
    void who_was_told_that_it_is_cancelled_reads_so() throws Exception {
        appointments.invite(uid, session("employee2"));
        page("employee1").andExpect(content().string(containsString("you are not expected there any more")));
        page("employee2").andExpect(content().string(not(containsString("not expected"))));
        appointments.cancel(uid);
        page("employee2").andExpect(content().string(containsString("you are not expected there any more")));
    }

    private ResultActions page(String person) throws Exception {
        return http.perform(get("/appointments/" + uid)
            .with(user(person).authorities(new SimpleGrantedAuthority("employees"))));
    }

    private Occasion session(String... people) {
        return new Occasion(reference, "session", Instant.parse("2126-12-01T13:00:00Z"), 60, ZoneId.of("Europe/London"),
            "Canteen", "Report <phishing> mails", null, "trainer1", List.of(people));
    }
}
