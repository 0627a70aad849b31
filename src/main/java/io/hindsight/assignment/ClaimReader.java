package io.hindsight.assignment;

import java.util.Collection;

/** Is told whose an open task becomes, in the transaction that assigns it. */
public interface ClaimReader {

    /** Somebody takes it for themself. */
    default void claimed(String task, String person) {
    }

    /** It is given to them by somebody else, or by the engine. */
    default void given(String task, String person) {
    }

    /**
     * Somebody hands it on to somebody else or leaves it to its group, and says why.
     *
     * @param group logins of those whose it is now, where nobody has it
     */
    default void handedOn(ChangeOfHands change, Collection<String> group) {
    }
}
