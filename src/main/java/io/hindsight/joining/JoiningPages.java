package io.hindsight.joining;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.text.SafeText;
import io.hindsight.text.Words;

/** Takes the forms of the record's page by which post-mortems are joined, or follow each other. */
@Controller
class JoiningPages {

    private static final String BACK = "redirect:/post-mortems/{reference}#ending";

    private final Joins joins;
    private final FollowUps followUps;
    private final Login login;

    JoiningPages(Joins joins, FollowUps followUps, Login login) {
        this.joins = joins;
        this.followUps = followUps;
        this.login = login;
    }

    @PostMapping("/post-mortems/{reference}/join")
    String join(@PathVariable String reference, @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes page) {
        try {
            joins.join(reference, SafeText.filledLine(other).orElse(""), reason, login.current());
        } catch (Refusal refusal) {
            refused(page, refusal, Map.of("form", "join", "other", other, "reason", reason));
        }
        return BACK;
    }

    /** Leads to the one that follows. */
    @PostMapping("/post-mortems/{reference}/follow-up")
    String follow(@PathVariable String reference, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes page) {
        try {
            return "redirect:/post-mortems/" + followUps.start(reference, reason, login.current());
        } catch (Refusal refusal) {
            refused(page, refusal, Map.of("form", "follow", "reason", reason));
            return BACK;
        }
    }

    /** What is refused comes back as it was typed, with the sentence. */
    private static void refused(RedirectAttributes page, Refusal refusal, Map<String, String> typed) {
        page.addFlashAttribute("endingRefusal", refusal.in(Words.ofReader()));
        page.addFlashAttribute("endingTyped", typed);
    }
}
