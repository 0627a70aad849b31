package io.hindsight.engine;

/** Is told when somebody takes an open task for themself. */
public interface ClaimReader {

    /** In the transaction that assigns the task. */
    void claimed(String task, String person);
}
