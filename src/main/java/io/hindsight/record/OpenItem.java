package io.hindsight.record;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;

/**
 * Something that is open in a post-mortem.
 *
 * @param key   tells it from others of its kind: a stage’s code, the number of an action or session, the place of a
 *              lesson among the lessons, or a team’s group
 * @param title what people call it; of a stage or a team its key
 */
public record OpenItem(ItemKind kind, String key, String title) {

    /** What can be open. */
    public enum ItemKind implements Code {
        STAGE, ACTION, SESSION, LESSON, ACKNOWLEDGEMENT
    }

    /** What becomes of it. */
    public enum Fate implements Code {
        TAKEN_OVER, DROPPED
    }

    /**
     * What became of one when the post-mortem was ended early.
     *
     * @param takenOverBy login of who goes on with it outside; null for an action, which goes on with its owner, and
     *                    for what was dropped
     * @param reason      null where it was taken over and nobody said why
     */
    public record SettledItem(ItemKind kind, String key, String title, Fate fate, @Nullable String takenOverBy,
        @Nullable String reason) {

        public static SettledItem of(OpenItem item, Fate fate, @Nullable String takenOverBy, @Nullable String reason) {
            return new SettledItem(item.kind(), item.key(), item.title(), fate, takenOverBy, reason);
        }
    }
}
