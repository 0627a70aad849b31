package io.hindsight.engine;

import org.jspecify.annotations.Nullable;

/**
 * Is told what people do to the engine and its processes, whatever way they take, in the transaction that does it. Of
 * what the application itself does on their behalf it is told nothing.
 */
public interface EngineWatcher {

    /**
     * A process that did not come to its end, but was ended.
     *
     * @param caller      the id of the instance that called it; null for a root
     * @param withCaller  whether that is being ended too, and this one with it
     * @param fromOutside whether somebody ended it, or whatever called it; else a model did
     * @param person      who ended it; null when nobody is known
     * @param isLater     whether a batch has ended it, which that person had ordered
     * @param reason      what they wrote; may be null
     */
    record EndedProcess(String process, String instance, @Nullable String caller, boolean withCaller,
        String businessKey,
        boolean fromOutside, @Nullable String person, boolean isLater, @Nullable String reason) {
    }

    /** A person has called one of the engine's services that changes something. */
    default void done(Operation operation) {
    }

    /** A process was ended before its end; those that it called are told of first. */
    default void ended(EndedProcess process) {
    }
}
