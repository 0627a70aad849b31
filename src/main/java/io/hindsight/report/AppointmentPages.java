package io.hindsight.report;

import java.time.ZonedDateTime;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.notification.Appointments;
import io.hindsight.notification.Appointments.Invitation;
import io.hindsight.notification.Occasion;
import io.hindsight.people.Preferences;

/** What somebody is invited to: all that they may know of it where a mail must not say it. */
@Controller
class AppointmentPages {

    private final Appointments appointments;
    private final Preferences preferences;

    AppointmentPages(Appointments appointments, Preferences preferences) {
        this.appointments = appointments;
        this.preferences = preferences;
    }

    @GetMapping("/appointments/{uid}")
    String appointment(@PathVariable String uid, Authentication login, Model model) {
        Invitation invitation = appointments.of(login.getName(), uid)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Occasion occasion = invitation.occasion();
        ZonedDateTime here = occasion.begins().atZone(preferences.of(login.getName()).zone());
        ZonedDateTime there = occasion.begins().atZone(occasion.zone());
        model.addAttribute("occasion", occasion);
        model.addAttribute("cancelled", invitation.isCancelled());
        model.addAttribute("here", here);
        model.addAttribute("there", there.getOffset().equals(here.getOffset()) ? null : there);
        return "appointment";
    }
}
