package io.hindsight.record;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator did to the processes of a post-mortem by the engine's own means.
 *
 * @param what    ended, suspended, resumed, moved, variables, jobs, task or other
 * @param process the id of the process: a stage, or what belongs to one; may be null
 * @param by      the login; null where nobody was logged in
 * @param name    the name of that day
 */
public record Intervention(String what, @Nullable String process, @Nullable String by, String name, Instant at) {
}
