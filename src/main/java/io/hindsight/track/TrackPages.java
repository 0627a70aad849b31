package io.hindsight.track;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.directory.Login;

/** Takes the form of the record's page that chooses another track. */
@Controller
class TrackPages {

    private final TrackChanges changes;
    private final Login login;

    TrackPages(TrackChanges changes, Login login) {
        this.changes = changes;
        this.login = login;
    }

    @PostMapping("/post-mortems/{reference}/track")
    String choose(@PathVariable String reference, @RequestParam String track, @RequestParam String reason,
            RedirectAttributes page) {
        Refused.orDone(page, "track", Map.of("track", track, "reason", reason),
            () -> changes.choose(reference, TrackController.track(track), reason, login.current()));
        return "redirect:/post-mortems/{reference}#track";
    }
}
