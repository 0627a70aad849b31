package io.hindsight.engine;

import org.jspecify.annotations.Nullable;

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
public record EndedProcess(String process, String instance, @Nullable String caller, boolean withCaller,
    String businessKey,
    boolean fromOutside, @Nullable String person, boolean isLater, @Nullable String reason) {
}
