package io.hindsight.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.directory.Login;
import io.hindsight.text.SafeText;

/** Takes the forms of the record's page by which post-mortems are joined, or follow each other. */
@Controller
class JoiningPages {

    private static final String SECTION = "ending";
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
        Refused.orDone(page, SECTION, Map.of("form", "join", "other", other, "reason", reason),
            () -> joins.join(reference, SafeText.filledLine(other).orElse(""), reason, login.current()));
        return BACK;
    }

    /** Leads to the one that follows. */
    @PostMapping("/post-mortems/{reference}/follow-up")
    String follow(@PathVariable String reference, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes page) {
        List<String> follower = new ArrayList<>();
        Refused.orDone(page, SECTION, Map.of("form", "follow", "reason", reason),
            () -> follower.add(followUps.start(reference, reason, login.current())));
        return follower.stream().map("redirect:/post-mortems/"::concat).findFirst().orElse(BACK);
    }
}
