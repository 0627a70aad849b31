package io.hindsight.assignment;

/** Is told whose an open task becomes, in the transaction that assigns it. */
public interface ClaimReader {

    /** Somebody takes it for themself. */
    void claimed(String task, String person);

    /** It is given to them by somebody else, or by the engine. */
    void given(String task, String person);
}
