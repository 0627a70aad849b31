package io.hindsight.engine;

/**
 * Is told what people do to the engine and its processes, whatever way they take, in the transaction that does it. Of
 * what the application itself does on their behalf it is told nothing.
 */
public interface EngineWatcher {

    /** A person has called one of the engine's services that changes something. */
    default void done(Operation operation) {
    }

    /** A process was ended before its end; those that it called are told of first. */
    default void ended(EndedProcess process) {
    }
}
