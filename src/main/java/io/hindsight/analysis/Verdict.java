package io.hindsight.analysis;

import static io.hindsight.engine.Markdown.literal;

import java.util.Optional;

import io.hindsight.engine.Refusal;

/**
 * What a reviewer says to a round of the analysis.
 *
 * @param reasons why it goes back; null when it is approved
 */
record Verdict(boolean approved, String reasons, String by) {

    /** Reasons count only where something is sent back: a form may still hold them from before a change of mind. */
    static Verdict of(String answer, String reasons, String by) {
        boolean approved = answer.equals(AnalysisVariables.APPROVE);
        return new Verdict(approved, approved ? null : reasons, by);
    }

    /** What the analyst is shown, as Markdown; nothing when the analysis is approved. */
    Optional<String> sentBack(String reviewer) {
        return Optional.ofNullable(reasons)
            .map(text -> "**Sent back by %s:** %s".formatted(literal(reviewer), literal(text)));
    }

    /** @throws Refusal when the reviewer has worked on this round */
    void checkOn(Analysis round) {
        refuseIf(by.equals(round.tracedBy()), "traced");
        refuseIf(by.equals(round.classifiedBy()), "classified");
    }

    private static void refuseIf(boolean own, String done) {
        if (own) {
            throw new Refusal("You %s these causes, so somebody else has to review them.".formatted(done));
        }
    }
}
