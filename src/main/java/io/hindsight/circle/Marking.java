package io.hindsight.circle;

import java.time.Instant;

/**
 * One change of the TLP.
 *
 * @param tlpBefore as the API spells it: amber+strict
 */
public record Marking(String tlpBefore, String tlp, String reason, String markedBy, Instant markedAt) {
}
