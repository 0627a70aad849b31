package io.hindsight.assignment;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;

/**
 * A task has become somebody else’s.
 *
 * @param task       id in the engine; null where it has not come yet
 * @param key        of the task in its model: {@code Task_TraceCauses}
 * @param name       as the model has it
 * @param subject    what of the post-mortem it is about, such as an action's title; may be null
 * @param postMortem reference; null where it belongs to none
 * @param from       login of who had it, or the group that it was for and that nobody is in any more; null where it was
 *                   its group's
 * @param to         login of who has it now; null where it is its group's
 * @param by         login of who has changed it; null where the application did
 * @param reason     in their words; may be null
 */
public record ChangeOfHands(@Nullable String task, String key, String name, @Nullable String subject,
    @Nullable String postMortem, HandsKind kind, @Nullable String from, @Nullable String to, @Nullable String by,
    @Nullable String reason, Instant at) {

    /** Whether whom the task was for has left, or was replaced after that. */
    boolean tellsOfLoss() {
        return kind == HandsKind.ORPHANED || kind == HandsKind.TEAM_GONE || kind == HandsKind.NAMED;
    }

    /** Whether whom the task was for has left, and nobody was named in their place. */
    boolean isLoss() {
        return tellsOfLoss() && (kind != HandsKind.NAMED || to == null);
    }

    /** How a task changes hands. */
    public enum HandsKind implements Code {
        /** By a claim of what was its group's. */
        TAKEN,
        /** By who has it now, from somebody else. */
        TAKEN_OVER,
        /** To its group, by who had it. */
        GIVEN_BACK,
        /** To its group, by somebody else. */
        LEFT_TO_GROUP,
        /** To somebody else, by whoever. */
        HANDED_ON,
        /** To who stands in for somebody who is away. */
        STOOD_IN,
        /** To its group, since who had it, or was named for it, has left. */
        ORPHANED,
        /** To who leads post-mortems, since nobody is in its group any more. */
        TEAM_GONE,
        /** To somebody else, or to its group, since who was named for it has left; it may be yet to come. */
        NAMED;

        static HandsKind of(@Nullable String from, @Nullable String to, @Nullable String by) {
            if (to == null) {
                return Objects.equals(from, by) ? GIVEN_BACK : LEFT_TO_GROUP;
            }
            return !to.equals(by) ? HANDED_ON : from == null ? TAKEN : TAKEN_OVER;
        }
    }
}
