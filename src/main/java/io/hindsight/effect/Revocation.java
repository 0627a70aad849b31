package io.hindsight.effect;

import java.time.Instant;

/**
 * An action that was effective until its cause came again.
 *
 * @param postMortem of the action
 * @param number     of the action
 * @param title      of the action
 * @param again      reference of the post-mortem in which the cause came again
 * @param cause      its place among the root causes there, from 1
 * @param statement  how it was put there
 */
public record Revocation(String postMortem, int number, String title, String again, int cause, String statement,
    Instant revokedAt) {
}
