package io.hindsight.action;

import io.hindsight.engine.Refusal;

/**
 * What somebody finds months later.
 *
 * @param outcome effective, not-effective or cannot-tell
 */
record Judgement(String outcome, String findings) {

    /** How often an effect is looked at: once, and twice more while nobody can tell. */
    static final int MOST_ROUNDS = 3;

    /** @throws Refusal when nobody can tell even when asked for the last time */
    void check(int round) {
        if (outcome.equals("cannot-tell") && round >= MOST_ROUNDS) {
            throw new Refusal("refused.judgement.put-off").at(HardeningVariables.OUTCOME.name());
        }
    }
}
