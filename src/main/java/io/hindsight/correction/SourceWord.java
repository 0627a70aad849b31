package io.hindsight.correction;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.IncidentFact;

/**
 * That the source of an incident has sent it again, and tells otherwise than before.
 *
 * @param by          login of who sent it
 * @param differences none where it differs in what Hindsight does not read alone
 * @param settledBy   login of who has looked at it; null as long as it waits
 * @param reason      why it was taken over or left; null where it waits, or there was nothing to decide
 */
public record SourceWord(Instant at, String by, List<Difference> differences, @Nullable String settledBy,
    @Nullable Instant settledAt, @Nullable String reason) {

    /**
     * What it tells otherwise, each value as the API spells it.
     *
     * @param before what it has told before; null where it told nothing
     * @param after  null where it tells nothing any more
     * @param taken  whether the incident was corrected by it
     */
    public record Difference(IncidentFact fact, @Nullable String before, @Nullable String after, boolean taken) {
    }
}
