package io.hindsight.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.action.Action.ActionAnswer;
import io.hindsight.engine.Refusal;

/**
 * An action as it is proposed; owner and verifier are null when a team is to do it.
 *
 * @param judgeAfter days from its verification to the judgement of its effect
 */
public record Proposal(int number, String title, String kind, String what, List<ActionAnswer> answers,
    @Nullable String owner,
    @Nullable String verifier, LocalDate dueOn, String priority, String criterion, int judgeAfter) {

    /** @throws Refusal when one person would do and prove it */
    public Proposal {
        if (owner != null && owner.equals(verifier)) {
            throw new Refusal("refused.action.own-verifier", number).at("action" + number + "Verifier");
        }
    }
}
