package io.hindsight.record;

import java.time.Instant;

import io.hindsight.text.Code;

/**
 * Another post-mortem that this one belongs together with.
 *
 * @param kind      what this one is to the other
 * @param reference of the other
 */
public record Relation(RelationKind kind, String reference, String reason, String relatedBy, Instant relatedAt) {

    /** What one post-mortem is to another: the first four are kept, the others are these seen from the other side. */
    public enum RelationKind implements Code {
        DUPLICATE_OF, JOINED_INTO, MOVED_OUT_OF, FOLLOWS, HAS_DUPLICATE, HAS_JOINED, HAS_MOVED_OUT, FOLLOWED_BY;

        RelationKind seenFromOther() {
            return values()[(ordinal() + 4) % values().length];
        }
    }
}
