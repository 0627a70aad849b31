package io.hindsight.report;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.people.Absences;

/** When somebody is away, on the page of their profile. */
@Controller
class AbsencePages {

    private final Absences absences;

    AbsencePages(Absences absences) {
        this.absences = absences;
    }

    @PostMapping("/profile/absence")
    String keep(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam String deputy, Authentication login, RedirectAttributes page) {
        Refused.orDone(page, Map.of("from", shown(from), "to", shown(to), "deputy", deputy),
            () -> absences.keep(login.getName(), from, to, deputy));
        return "redirect:/profile#absence";
    }

    @PostMapping("/profile/absence/end")
    String end(Authentication login) {
        absences.end(login.getName());
        return "redirect:/profile#absence";
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
