package io.hindsight.action;

import java.time.LocalDate;
import java.util.function.Function;

import io.hindsight.engine.Refusal;

/**
 * What management decides on a proposed action.
 *
 * @param decision      approve, refuse or accept-risk
 * @param reasons       null when it is approved
 * @param acceptedUntil when an accepted risk comes back; else null
 */
public record Ruling(String decision, String reasons, LocalDate acceptedUntil) {

    private static final String APPROVE = "approve";
    private static final String ACCEPT_RISK = "accept-risk";

    /**
     * Understands the answers. A form may still hold reasons and a date from before a change of mind, so only what
     * belongs together counts.
     */
    public static Ruling of(String decision, String reasons, String acceptedUntil, Function<String, LocalDate> dates) {
        return new Ruling(decision, decision.equals(APPROVE) ? null : reasons,
            decision.equals(ACCEPT_RISK) ? dates.apply(acceptedUntil) : null);
    }

    /** @throws Refusal when this person has proposed it, or the risk would come back at once */
    void check(String proposedBy, String by, LocalDate today) {
        refuseProposer(proposedBy, by);
        if (acceptedUntil != null && !acceptedUntil.isAfter(today)) {
            throw new Refusal("refused.risk.past").at(HardeningVariables.ACCEPTED_UNTIL.name());
        }
    }

    /** @throws Refusal when this person has proposed it */
    static void refuseProposer(String proposedBy, String person) {
        if (proposedBy.equals(person)) {
            throw new Refusal("refused.action.proposer");
        }
    }
}
