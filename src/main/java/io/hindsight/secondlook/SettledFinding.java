package io.hindsight.secondlook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.hindsight.text.Code;

/**
 * What became of something that a second look has found.
 *
 * @param reason    why it becomes nothing; null for all else
 * @param cause     the cause and its lesson; null for all else
 * @param sentBack  the key of the stage that runs again for it; null where it becomes nothing
 * @param settledBy login
 */
public record SettledFinding(String finding, FindingFate fate, @Nullable String reason, @Nullable FoundCause cause,
    @Nullable Long sentBack, String settledBy, Instant settledAt) {

    /** What a finding can become. */
    public enum FindingFate implements Code {
        NOTHING(null), CAUSE("analysis"), PLAN("plan"), ACTION("hardening");

        private final @Nullable String stage;

        FindingFate(@Nullable String stage) {
            this.stage = stage;
        }

        /** The stage that runs again for it; null for nothing. */
        @Nullable
        String stage() {
            return stage;
        }
    }

    /**
     * The cause that a finding is.
     *
     * @param category   its bone of the Ishikawa diagram
     * @param lesson     what is learnt from it
     * @param strengthen what exactly is to be strengthened
     */
    public record FoundCause(String category, String lesson, String strengthen, boolean critical) {
    }
}
