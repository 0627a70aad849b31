package io.hindsight.assignment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A task has become somebody else’s.
 *
 * @param task       id in the engine
 * @param key        of the task in its model: {@code Task_TraceCauses}
 * @param name       as the model has it
 * @param subject    what of the post-mortem it is about, such as an action's title; may be null
 * @param postMortem reference; null where it belongs to none
 * @param from       login of who had it; null where it was its group's
 * @param to         login of who has it now; null where it is its group's
 * @param by         login of who has changed it; null where the application did
 * @param reason     in their words, or {@link #LEFT} or {@link #AWAY}; may be null
 */
public record ChangeOfHands(String task, String key, String name, @Nullable String subject,
    @Nullable String postMortem, @Nullable String from, @Nullable String to, @Nullable String by,
    @Nullable String reason, Instant at) {

    /** The reason where somebody has left: a word of ours, which is told in the reader's language. */
    public static final String LEFT = "left";
    /** The same where somebody is away, and who stands in for them gets their task. */
    public static final String AWAY = "away";
}
