package io.hindsight.report;

import java.time.LocalDate;
import java.util.Map;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.action.DueDates;
import io.hindsight.answer.Refused;

/** What management may change of an action on the record's page. */
@Controller
class ActionPages {

    private final DueDates dueDates;

    ActionPages(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @PostMapping("/post-mortems/{reference}/actions/{number}/due-date")
    String move(@PathVariable String reference, @PathVariable int number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn, @RequestParam String reason,
            Authentication login, RedirectAttributes page) {
        Map<String, String> typed =
            Map.of("action", String.valueOf(number), "dueOn", dueOn.toString(), "reason", reason);
        Refused.orDone(page, typed, () -> dueDates.move(reference, number, dueOn, reason, login.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("reference", reference);
        return "redirect:/post-mortems/{reference}#hardening";
    }
}
