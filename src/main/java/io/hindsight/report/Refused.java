package io.hindsight.report;

import java.util.Map;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** What a page’s form is refused comes back to the page: the sentence, and what was typed. */
final class Refused {

    private Refused() {
    }

    /**
     * Does what the form asks for; the page finds {@code refusal} and {@code typed} where that is refused.
     *
     * @return whether it was done
     */
    static boolean orDone(RedirectAttributes page, Map<String, String> typed, Runnable change) {
        try {
            change.run();
            return true;
        } catch (Refusal refusal) {
            page.addFlashAttribute("refusal", refusal.in(Words.ofReader()));
            page.addFlashAttribute("typed", typed);
            return false;
        }
    }
}
