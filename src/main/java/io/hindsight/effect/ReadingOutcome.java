package io.hindsight.effect;

import io.hindsight.engine.Refusal;
import io.hindsight.text.Code;
import io.hindsight.text.Phrase;

/** Whether an action meets its criterion on one day. */
public enum ReadingOutcome implements Code {
    HIT, MISS, CANNOT_TELL;

    /**
     * What a form calls it, also one of an earlier release, which asked once whether the action is effective.
     *
     * @throws Refusal when it is none of these
     */
    public static ReadingOutcome of(String answer) {
        return Code.find(Effect.class, answer).filter(asked -> asked != Effect.UNDER_WAY && asked != Effect.REVOKED)
            .map(asked -> asked == Effect.EFFECTIVE ? HIT : MISS)
            .or(() -> Code.find(ReadingOutcome.class, answer))
            .orElseThrow(() -> new Refusal("refused.value.kind", Phrase.FIELD));
    }
}
