package io.hindsight.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.appointment.UpcomingAppointments;

/** When and where somebody is expected: their own invitations, whatever they may read of the post-mortem. */
@Controller
@RequestMapping("/appointments")
class AppointmentPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final UpcomingAppointments appointments;

    AppointmentPages(UpcomingAppointments appointments) {
        this.appointments = appointments;
    }

    @GetMapping
    String list(Authentication login, Locale language, Model model) {
        model.addAttribute("appointments", appointments.of(login.getName(), language));
        return "appointments";
    }

    @GetMapping("/{uid}.ics")
    ResponseEntity<String> calendar(@PathVariable String uid, Authentication login) {
        String file = appointments.calendar(login.getName(), uid)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("invite.ics").build().toString()).body(file);
    }
}
