package io.hindsight.circle;

import java.io.IOException;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.answer.Refused;
import io.hindsight.directory.Login;

/** Takes the forms of the record's page that change who may know it. */
@Controller
class CirclePages {

    private static final String SECTION = "circle";
    private static final String BACK = "redirect:/post-mortems/{reference}#circle";

    private final Circle circle;
    private final Markings markings;
    private final Login login;

    CirclePages(Circle circle, Markings markings, Login login) {
        this.circle = circle;
        this.markings = markings;
        this.login = login;
    }

    @PostMapping("/post-mortems/{reference}/circle")
    String widen(@PathVariable String reference, @RequestParam String person, @RequestParam String reason,
            RedirectAttributes page) {
        Refused.orDone(page, SECTION, Map.of("form", "widen", "choice", person, "reason", reason),
            () -> circle.widen(reference, person, reason, login.current()));
        return BACK;
    }

    @PostMapping("/post-mortems/{reference}/circle/leave")
    String leave(@PathVariable String reference, @RequestParam String person, @RequestParam String reason,
            RedirectAttributes page) {
        boolean left = Refused.orDone(page, SECTION, Map.of("form", "leave", "choice", person, "reason", reason),
            () -> circle.leave(reference, person, reason, login.current()));
        return left && person.equals(login.current()) ? "redirect:/post-mortems" : BACK;
    }

    @PostMapping("/post-mortems/{reference}/tlp")
    String mark(@PathVariable String reference, @RequestParam String tlp, @RequestParam String reason,
            RedirectAttributes page) {
        Refused.orDone(page, SECTION, Map.of("form", "tlp", "choice", tlp, "reason", reason),
            () -> markings.mark(reference, CircleController.tlp(tlp), reason, login.current()));
        return BACK;
    }

    @ExceptionHandler
    void unknown(UnknownPostMortem unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void forbidden(NotYours forbidden, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
