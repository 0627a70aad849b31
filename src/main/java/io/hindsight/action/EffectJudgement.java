package io.hindsight.action;

import io.hindsight.action.Action.Effect;
import io.hindsight.engine.Refusal;

/** What somebody finds months later. */
record EffectJudgement(Effect outcome, String findings) {

    /** How often an effect is looked at: once, and twice more while nobody can tell. */
    static final int MOST_ROUNDS = 3;

    /** @throws Refusal when nobody can tell even when asked for the last time */
    void check(int round) {
        if (outcome == Effect.CANNOT_TELL && round >= MOST_ROUNDS) {
            throw new Refusal("refused.judgement.put-off").at(HardeningVariables.OUTCOME.name());
        }
    }
}
