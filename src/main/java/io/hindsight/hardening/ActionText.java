package io.hindsight.hardening;

import io.hindsight.engine.Markdown;
import io.hindsight.hardening.ActionLog.Implementation;

/** What the forms show of an action, as Markdown of at most 4,000 characters. */
final class ActionText {

    private ActionText() {
    }

    static String facts(Action action) {
        return "**Action " + action.number() + ": " + shortened(action.title(), 400) + "**\n\n"
            + "Due on " + action.dueOn() + " · priority **" + action.priority() + "**\n\n"
            + shortened(action.what(), 2300) + "\n\nIts effect will be judged by: "
            + shortened(action.criterion(), 1100);
    }

    static String implementation(Implementation implementation, String by) {
        String link = implementation.evidenceLink() == null ? ""
            : "\n\nKept at " + shortened(implementation.evidenceLink(), 600);
        return "**Implemented by " + Markdown.literal(by) + ":** " + shortened(implementation.whatWasDone(), 1500)
            + "\n\n**Evidence:** " + shortened(implementation.evidence(), 1500) + link;
    }

    static String sentBack(String verifier, String reasons) {
        return "**Not verified by " + Markdown.literal(verifier) + ":** " + shortened(reasons, 3000);
    }

    private static String shortened(String text, int most) {
        return Markdown.shortened(Markdown.literal(text), most);
    }
}
