package io.hindsight.assignment;

/** Is told whose an open task becomes, in the transaction that assigns it. */
public interface ClaimReader {

    /** Somebody takes it for themself. */
    default void claimed(String task, String person) {
    }

    /** It is given to them by somebody else, or by the engine. */
    default void given(String task, String person) {
    }

    /** Somebody hands it on to somebody else or leaves it to its group, and says why. */
    default void handedOn(ChangeOfHands change) {
    }
}
