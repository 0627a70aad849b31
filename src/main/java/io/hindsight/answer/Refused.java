package io.hindsight.answer;

import java.util.Map;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** What a page’s form is refused comes back to the page: the sentence, and what was typed. */
public final class Refused {

    private Refused() {
    }

    /**
     * Does what the form asks for; the page finds {@code refusal} and {@code typed} where that is refused.
     *
     * @return whether it was done
     */
    public static boolean orDone(RedirectAttributes page, Map<String, String> typed, Runnable change) {
        return orDone(page, "refusal", "typed", typed, change);
    }

    /** The same in one section of a page with several: it finds {@code circleRefusal} and {@code circleTyped}. */
    public static boolean orDone(RedirectAttributes page, String section, Map<String, String> typed, Runnable change) {
        return orDone(page, section + "Refusal", section + "Typed", typed, change);
    }

    private static boolean orDone(RedirectAttributes page, String refusal, String kept, Map<String, String> typed,
            Runnable change) {
        try {
            change.run();
            return true;
        } catch (Refusal refused) {
            page.addFlashAttribute(refusal, refused.in(Words.ofReader()));
            page.addFlashAttribute(kept, typed);
            return false;
        }
    }
}
