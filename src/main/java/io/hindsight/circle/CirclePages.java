package io.hindsight.circle;

import java.io.IOException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.engine.Login;
import io.hindsight.engine.Refusal;

import jakarta.servlet.http.HttpServletResponse;

/** Takes the forms of the record's page that change who may know it. */
@Controller
class CirclePages {

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
        return back(reference, page, () -> circle.widen(reference, person, reason, login.current()));
    }

    @PostMapping("/post-mortems/{reference}/circle/leave")
    String leave(@PathVariable String reference, @RequestParam String person, @RequestParam String reason,
            RedirectAttributes page) {
        String shown = back(reference, page, () -> circle.leave(reference, person, reason, login.current()));
        boolean gone = person.equals(login.current()) && !page.getFlashAttributes().containsKey("circleRefusal");
        return gone ? "redirect:/post-mortems" : shown;
    }

    @PostMapping("/post-mortems/{reference}/tlp")
    String mark(@PathVariable String reference, @RequestParam String tlp, @RequestParam String reason,
            RedirectAttributes page) {
        return back(reference, page,
            () -> markings.mark(reference, CircleController.tlp(tlp), reason, login.current()));
    }

    private static String back(String reference, RedirectAttributes page, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            page.addFlashAttribute("circleRefusal", refusal.getMessage());
        }
        page.addAttribute("reference", reference);
        return "redirect:/post-mortems/{reference}#circle";
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
