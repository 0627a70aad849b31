package io.hindsight.track;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** Takes the form of the record's page that chooses another track. */
@Controller
class TrackPages {

    private final TrackChanges changes;
    private final Login login;

    TrackPages(TrackChanges changes, Login login) {
        this.changes = changes;
        this.login = login;
    }

    /** What is refused comes back as it was typed, with the sentence. */
    @PostMapping("/post-mortems/{reference}/track")
    String choose(@PathVariable String reference, @RequestParam String track, @RequestParam String reason,
            RedirectAttributes page) {
        try {
            changes.choose(reference, TrackController.track(track), reason, login.current());
        } catch (Refusal refusal) {
            page.addFlashAttribute("trackRefusal", refusal.in(Words.ofReader()));
            page.addFlashAttribute("trackTyped", Map.of("track", track, "reason", reason));
        }
        return "redirect:/post-mortems/{reference}#track";
    }
}
