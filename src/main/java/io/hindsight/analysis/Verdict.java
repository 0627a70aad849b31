package io.hindsight.analysis;

import static io.hindsight.text.Markdown.literal;

import org.jspecify.annotations.Nullable;

import io.hindsight.answer.Approval;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/**
 * What a reviewer says to a round of the analysis.
 *
 * @param reasons why it goes back; null when it is approved
 */
record Verdict(boolean approved, @Nullable String reasons, String by) {

    /** Reasons count only where something is sent back: a form may still hold them from before a change of mind. */
    static Verdict of(Approval answer, @Nullable String reasons, String by) {
        boolean approved = answer == Approval.APPROVE;
        return new Verdict(approved, approved ? null : reasons, by);
    }

    /** What the analyst is shown where it goes back, as Markdown. */
    String sentBack(String reviewer, Words words) {
        return words.of("told.sentback", literal(reviewer), literal(String.valueOf(reasons)));
    }

    /** @throws Refusal when this person has worked on this round */
    static void refuseAnalyst(Analysis round, String person) {
        refuseIf(person.equals(round.tracedBy()), "refused.causes.traced");
        refuseIf(person.equals(round.classifiedBy()), "refused.causes.classified");
    }

    private static void refuseIf(boolean own, String key) {
        if (own) {
            throw new Refusal(key);
        }
    }
}
