package io.hindsight.action;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Code;

/**
 * What management decides on a proposed action.
 *
 * @param reasons       null when it is approved
 * @param acceptedUntil when an accepted risk comes back; else null
 */
public record Ruling(Way decision, @Nullable String reasons, @Nullable LocalDate acceptedUntil) {

    /** What becomes of an action that was proposed. */
    public enum Way implements Code {
        APPROVE, REFUSE, ACCEPT_RISK
    }

    /**
     * Understands the answers. A form may still hold reasons and a date from before a change of mind, so only what
     * belongs together counts.
     */
    public static Ruling of(Way decision, @Nullable String reasons, @Nullable String acceptedUntil,
            Function<String, LocalDate> dates) {
        return new Ruling(decision, decision == Way.APPROVE ? null : reasons,
            decision == Way.ACCEPT_RISK ? dates.apply(acceptedUntil) : null);
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
