package io.hindsight.duedate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The due date of a task was moved.
 *
 * @param task    id in the engine
 * @param key     of the task in its model: {@code Task_TraceCauses}
 * @param subject what of the post-mortem it is about, such as a team; may be null
 * @param reason  in the words of who has moved it
 * @param movedBy login
 */
@Schema(description = "A task’s due date that somebody has moved; those of actions are told with the actions")
public record DueMove(String task, String key, @Nullable String subject, Instant dueFrom, Instant dueTo, String reason,
    String movedBy, Instant movedAt) {
}
